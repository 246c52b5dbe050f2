/** The contracts of `/api/v1`: every request and every answer. Shared with the tab; see docs/api.md. */
export * from './admin';
export * from './changes';
export * from './common';
export * from './idea';
export * from './ideas';
export * from './me';
export * from './overview';
export * from './waiting';
