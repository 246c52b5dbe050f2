/** The quiet page of index.html, for the moment before language and look are known. */
export function Splash() {
  return (
    <div className="splash" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}
