import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { randomUUID } from 'node:crypto';
import { toAppError } from '../../kernel/http/errors';
import { preferredLanguage, text, type Language } from '../../kernel/http/texts';
import type { Kernel } from '../../kernel/kernel';
import type { Scope } from '../../kernel/scope';
import { formField } from './domain/panel-form';

/** Who writes through Strapi's own services, and in which language a refusal is told; no language for a program. */
export interface Caller {
  scope: Scope;
  now: Date;
  language?: Language;
}

interface PanelState {
  user?: { id: number | string; preferedLanguage?: string | null };
  route?: { info?: { type?: string } };
}

export function callerOf(kernel: Kernel, strapi: Core.Strapi): Caller {
  const http = strapi.requestContext.get();
  const { user, route } = (http?.state ?? {}) as PanelState;
  const staff = route?.info?.type === 'admin' ? user : undefined;
  const { owner, language } = kernel.config.company;
  return {
    scope: { owner, actor: staff ? { kind: 'staff', id: String(staff.id) } : { kind: 'program', id: 'strapi' }, requestId: randomUUID() },
    now: kernel.clock.now(),
    language: staff && preferredLanguage(staff.preferedLanguage ?? http?.get('accept-language'), language),
  };
}

/** A refusal in the form that the Content Manager shows at its fields; anything else is left as it is. */
export function told(kernel: Kernel, { language }: Caller, error: unknown): unknown {
  const { code, details } = toAppError(error, kernel.errors, kernel.composition.constraints);
  if (!language || (kernel.errors[code]?.status ?? 500) >= 500) return error;
  const fields = (details.fields ?? []).map((field) => ({ path: [formField(field.path)], message: text(language, `error.${field.code}`, field.params), name: 'ValidationError' }));
  const message = fields.map((field) => field.message).join(' ') || text(language, `error.${code}`, details.params);
  return new errors.ValidationError(message, { errors: fields, code });
}
