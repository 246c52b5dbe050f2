import type { Activity } from 'botbuilder';

const FILE = /^(?:image|video|audio)\/|^application\/(?:vnd\.microsoft\.teams\.file\.|pdf|octet-stream)/;

/** Whether a photo or a file comes with a message; what Teams adds by itself (its words as HTML, a preview) is none. */
export function bringsFile(activity: Activity): boolean {
  return (activity.attachments ?? []).some(({ contentType }) => FILE.test(contentType));
}
