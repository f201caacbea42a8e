/** The pure rules of this slice, for whoever tests or shows them. */
export { ADMINISTRATORS_ONLY, codeOfRole, namesNothing, nobodysWork, routesOf, STAFF_ROLES, WORK, type StaffRole } from './roles';
