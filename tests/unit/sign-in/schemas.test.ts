import { describe, expect, it } from 'vitest';
import { ForgottenPassword, SignIn } from '@/lib/sign-in/schemas';

describe('an email typed to sign in', () => {
  it('holds nothing that the database cannot keep', () => {
    for (const email of ['ana\0@clavel.example', 'ana\ud800@clavel.example']) {
      expect(SignIn.safeParse({ email, password: 'whatever it is' }).success).toBe(false);
      expect(ForgottenPassword.safeParse({ email }).success).toBe(false);
    }
  });

  it('is known in any case and with spaces around', () => {
    expect(ForgottenPassword.parse({ email: '  Ana@Clavel.Example ' })).toEqual({
      email: 'ana@clavel.example',
    });
  });
});
