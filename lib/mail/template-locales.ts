import { availableLocales, staffLocales } from '@/lib/i18n/locales';
import { TEMPLATE_SIDES, type TemplateName } from './template-names';

/** The languages that a template can be written in: those of its readers. */
export const templateLocales = (name: TemplateName): readonly string[] =>
  TEMPLATE_SIDES[name] === 'contact' ? availableLocales() : staffLocales();
