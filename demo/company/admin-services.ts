import type { Core } from '@strapi/strapi';

interface NewUser {
  email: string;
  firstname: string;
  lastname: string;
  password: string;
  isActive: boolean;
  roles: number[];
  registrationToken: null;
}

/** The few services of Strapi's panel that the demo uses; Strapi itself gives them no types. */
export interface AdminServices {
  roles: {
    findOne(wanted: { code: string }): Promise<{ id: number } | null>;
    getSuperAdmin(): Promise<{ id: number }>;
  };
  users: { create(user: NewUser): Promise<unknown>; exists(): Promise<boolean> };
  tokens: { create(token: { kind: 'content-api'; name: string; description: string; type: 'custom'; lifespan: null; permissions: string[] }): Promise<{ accessKey: string }> };
}

export const adminServices = (strapi: Core.Strapi): AdminServices => ({
  roles: strapi.service('admin::role') as AdminServices['roles'],
  users: strapi.service('admin::user') as AdminServices['users'],
  tokens: strapi.service('admin::api-token') as AdminServices['tokens'],
});
