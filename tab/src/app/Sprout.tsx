/** The mark of Kiem. */
export function Sprout() {
  return (
    <svg width="24" height="24" viewBox="0 0 192 192" aria-hidden="true">
      <rect width="192" height="192" rx="40" fill="#1f6b45" />
      <path d="M96 150 V92" fill="none" stroke="#fff" strokeWidth="10" strokeLinecap="round" />
      <path d="M96 104 C96 70 72 54 40 54 C40 86 62 104 96 104 Z" fill="#fff" />
      <path d="M96 88 C96 58 116 42 150 42 C150 72 130 88 96 88 Z" fill="#b9e5a4" />
    </svg>
  );
}
