import { z } from 'zod';

/** Length is what counts (NIST SP 800-63B, 3.1.1.2): no rule on composition. */
export const MIN_PASSWORD = 10;
const MAX_PASSWORD = 200;

/** The beginnings of lists of leaked passwords, as far as they are long enough to be tried here at all. */
const COMMON = new Set(
  (
    '1234567890 12345678910 0123456789 9876543210 0987654321 1111111111 0000000000 qwertyuiop qwerty12345 ' +
    'qwertyuiop123 1q2w3e4r5t 1qaz2wsx3edc password12 password123 password1234 passw0rd123 contraseña ' +
    'contraseña1 contraseña123 contrasena contrasena123 administrador administrator admin12345 admin123456 ' +
    'changeme123 welcome123 welcome1234 bienvenido bienvenido1 bienvenido123 iloveyou123 teamoteamo ' +
    'abcdefghij abcdefghijk abc1234567 abcd123456 letmein123 clientela1 clientela123 superman123 ' +
    'barcelona10 realmadrid realmadrid1 football123 princess123 asdfghjkl1 asdfghjklñ zxcvbnm123'
  ).split(' '),
);

export const NewPassword = z
  .string()
  .max(MAX_PASSWORD)
  .refine((password) => password.length >= MIN_PASSWORD, { error: 'password_short' })
  .refine((password) => !COMMON.has(password.toLowerCase()), { error: 'password_common' });
