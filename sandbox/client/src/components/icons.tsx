import type { ReactNode } from 'react';

function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const SproutIcon = ({ size = 20 }: { size?: number }) => (
  <Icon size={size}>
    <path d="M12 21v-9" />
    <path d="M12 14c-4.2 0-6.5-2.2-6.5-6.3 4.2 0 6.5 2.2 6.5 6.3Z" />
    <path d="M12 11.5c0-4.2 2.3-6.5 6.5-6.5 0 4.2-2.3 6.5-6.5 6.5Z" />
  </Icon>
);
export const SendIcon = () => (
  <Icon>
    <path d="M4 12 20.5 4.5 16.5 20l-4.7-6.2L4 12Z" />
    <path d="m11.8 13.8 8.7-9.3" />
  </Icon>
);
export const DotsIcon = () => (
  <Icon>
    <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="2.8" />
  </Icon>
);
export const SearchIcon = ({ size = 18 }: { size?: number }) => (
  <Icon size={size}>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="m15 15 5 5" />
  </Icon>
);
export const CloseIcon = ({ size = 18 }: { size?: number }) => (
  <Icon size={size}>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
export const ChatIcon = ({ size = 18 }: { size?: number }) => (
  <Icon size={size}>
    <path d="M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H10l-4.5 4v-4A2 2 0 0 1 4 13.5v-7Z" />
  </Icon>
);
export const ChannelIcon = ({ size = 18 }: { size?: number }) => (
  <Icon size={size}>
    <path d="M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16" />
  </Icon>
);
export const PhoneIcon = () => (
  <Icon size={18}>
    <rect x="7" y="3" width="10" height="18" rx="2.5" />
    <path d="M11 18h2" />
  </Icon>
);
export const SplitIcon = () => (
  <Icon size={18}>
    <rect x="3.5" y="5" width="17" height="14" rx="2.5" />
    <path d="M12 5v14" />
  </Icon>
);
export const ReplyIcon = () => (
  <Icon size={16}>
    <path d="M9 7 4 12l5 5" />
    <path d="M4 12h10a6 6 0 0 1 6 6" />
  </Icon>
);
export const InfoIcon = () => (
  <Icon size={18}>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11v5M12 8h.01" />
  </Icon>
);
export const WarningIcon = () => (
  <Icon size={18}>
    <path d="M12 4 21 19.5H3L12 4Z" />
    <path d="M12 10v4.5M12 17h.01" />
  </Icon>
);
