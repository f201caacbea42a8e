export { newsFor, RECENT_MS, type BoardCall } from './recent';
