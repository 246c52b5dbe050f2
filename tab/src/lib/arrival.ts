let hasMoved = false;

/** Somebody went from one page to another. The first page is where the browser brought them. */
export function noteMove(): void {
  hasMoved = true;
}

/** Whether this page was come to from another one, so that its heading is to be read out. */
export function isArrival(): boolean {
  return hasMoved;
}
