import 'server-only';
import { database } from '@/db/client';
import { fieldErrors } from '@/lib/actions/check-input';
import { DomainError } from '@/lib/actions/errors';
import { readCompany } from '@/lib/company/read-company';
import { availableLocales, matchLocale } from '@/lib/i18n/locales';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { presetFor } from './preset-for';
import { Setup } from './schemas';
import { setUp } from './set-up';

/** Which variable a field comes from, for whoever has to correct it. */
const VARIABLES: Record<string, string> = {
  legalName: 'SETUP_COMPANY',
  country: 'SETUP_COUNTRY',
  language: 'SETUP_LANGUAGE',
  currency: 'SETUP_CURRENCY',
  timeZone: 'SETUP_TIME_ZONE',
  'administrator.email': 'SETUP_ADMIN_EMAIL',
  'administrator.password': 'SETUP_ADMIN_PASSWORD',
};

const PRESET = new Set(['SETUP_LANGUAGE', 'SETUP_CURRENCY', 'SETUP_TIME_ZONE']);

/**
 * Does what `/setup` does, with the values of `SETUP_…` in the environment: company, country, administrator's
 * email and password; language, currency and time zone where the country's own are not wanted; sample data. Without
 * `SETUP_COMPANY`, or where there is a company, nothing happens; of several processes one does it.
 * @throws Error that names the variables which are wrong
 */
export async function setUpFromEnvironment(
  env: Record<string, string | undefined> = process.env,
): Promise<void> {
  if (!env.SETUP_COMPANY || (await readCompany(database()))) return;
  const input = readEnvironment(env);
  try {
    await database().transaction((tx) => setUp(tx, input, null));
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof DomainError && error.code === 'setup_closed')) throw error;
  }
}

function readEnvironment(env: Record<string, string | undefined>) {
  const country = env.SETUP_COUNTRY?.trim().toUpperCase() ?? '';
  const preset = presetFor(country);
  const wish = env.SETUP_LANGUAGE || preset?.language;
  const language = matchLocale([wish], availableLocales()) ?? wish;
  const parsed = Setup.safeParse({
    legalName: env.SETUP_COMPANY,
    country,
    language,
    currency: env.SETUP_CURRENCY || preset?.currency,
    timeZone: env.SETUP_TIME_ZONE || preset?.timeZone,
    administrator: {
      firstName: staffTranslatorFor(language ?? 'en', 'setup')('administratorName'),
      lastName: '',
      email: env.SETUP_ADMIN_EMAIL,
      password: env.SETUP_ADMIN_PASSWORD,
    },
    sampleData: env.SETUP_SAMPLE_DATA === '1',
  });
  if (parsed.success) return parsed.data;
  const say = staffTranslatorFor('en', 'errors');
  const fields = fieldErrors(parsed.error);
  const wrong = Object.entries(fields)
    .map(([field, error]) => ({ variable: VARIABLES[field] ?? field, error }))
    // What the country would have preset is no second mistake.
    .filter(({ variable }) => preset || !PRESET.has(variable) || env[variable] || !('country' in fields));
  const lines = wrong.map(({ variable, error }) => `  ${variable}: ${say(error.code, error.params)}`);
  throw new Error(`The unattended setup cannot be done:\n${lines.join('\n')}`);
}
