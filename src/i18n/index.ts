export { formatDate, formatDay, formatInstant, formatList, formatTime, localDateOf } from './dates';
export { errorText } from './errorText';
export { isTextKey, t, type Language, type TextKey } from './t';
