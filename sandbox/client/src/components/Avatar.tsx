import { SproutIcon } from './icons';

const HUES = 8;

function hueOf(name: string): number {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return sum % HUES;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
}

/** The face of a person: initials in a colour of their own. */
export function Avatar({ name, size = 32, dot = false }: { name: string; size?: number; dot?: boolean }) {
  return (
    <span
      className={`avatar hue-${hueOf(name)}`}
      style={{ width: size, height: size, fontSize: size * 0.38 }}
      aria-hidden="true"
    >
      {initials(name)}
      {dot && <span className="avatar-dot" />}
    </span>
  );
}

/** The face of the app. */
export function AppAvatar({ size = 32 }: { size?: number }) {
  return (
    <span className="avatar app-avatar" style={{ width: size, height: size }} aria-hidden="true">
      <SproutIcon size={size * 0.68} />
    </span>
  );
}
