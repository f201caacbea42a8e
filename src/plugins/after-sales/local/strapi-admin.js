// Vite compiles the admin half straight from its source.
export { default } from '../admin/src';
