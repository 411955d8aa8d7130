import { describe, expect, it } from 'vitest';
import { STAFF_LOCALES } from '@/lib/i18n/locales';
import { staffMessagesOf } from '@/lib/i18n/messages';
import { IMPORT_FIELDS } from '@/lib/imports/fields';
import { guessMapping, looksLikeHeader } from '@/lib/imports/guess-mapping';

const guessed = (headers: string) => {
  const names = headers.split(',');
  return Object.fromEntries(guessMapping(names).map((field, at) => [names[at], field]));
};

describe('the columns of', () => {
  it('Perfex', () => {
    expect(
      guessed(
        'Firstname,Lastname,Email,Contact phonenumber,Position,Company,VAT Number,Phone,Country,City,Zip Code,State,Address,Website,' +
          'Billing street,Billing city,Billing state,Billing zip,Billing country,Shipping street,Shipping city,Shipping zip,Longitude,Stripe id,Default language,Groups',
      ),
    ).toEqual({
      ...{
        Firstname: 'firstName',
        Lastname: 'lastName',
        Email: 'email',
        'Contact phonenumber': 'contactPhone',
      },
      ...{
        Position: 'position',
        Company: 'company',
        'VAT Number': 'taxId',
        Phone: 'phone',
        Country: 'country',
      },
      ...{ City: 'city', 'Zip Code': 'postalCode', State: 'region', Address: 'street', Website: 'website' },
      ...{
        'Billing street': 'billingStreet',
        'Billing city': 'billingCity',
        'Billing state': 'billingRegion',
      },
      ...{ 'Billing zip': 'billingPostalCode', 'Billing country': 'billingCountry', Longitude: null },
      ...{
        'Shipping street': 'shippingStreet',
        'Shipping city': 'shippingCity',
        'Shipping zip': 'shippingPostalCode',
      },
      ...{ 'Stripe id': null, 'Default language': 'language', Groups: 'groups' },
    });
  });

  it('Invoice Ninja, by its labels and by its keys', () => {
    expect(
      guessed(
        'Client Name,Client Number,VAT Number,Client Website,Street,Apt/Suite,City,State/Province,Postal Code,Country,Currency,' +
          'Contact First Name,Contact Last Name,Contact Email,Contact Phone,Shipping Street,Public Notes',
      ),
    ).toEqual({
      ...{
        'Client Name': 'company',
        'Client Number': null,
        'VAT Number': 'taxId',
        'Client Website': 'website',
      },
      ...{ Street: 'street', 'Apt/Suite': 'street', City: 'city', 'State/Province': 'region' },
      ...{ 'Postal Code': 'postalCode', Country: 'country', Currency: 'currency' },
      ...{ 'Contact First Name': 'firstName', 'Contact Last Name': 'lastName', 'Contact Email': 'email' },
      ...{ 'Contact Phone': 'contactPhone', 'Shipping Street': 'shippingStreet', 'Public Notes': null },
    });
    expect(
      guessed(
        'client.name,client.vat_number,client.address1,client.address2,contact.first_name,contact.email',
      ),
    ).toEqual({
      ...{ 'client.name': 'company', 'client.vat_number': 'taxId', 'client.address1': 'street' },
      ...{ 'client.address2': 'street', 'contact.first_name': 'firstName', 'contact.email': 'email' },
    });
  });

  it('Dolibarr, in English and in Spanish', () => {
    expect(
      guessed(
        'Third-party name* (s.nom),Address (s.address),Zip Code (s.zip),Town (s.town),Country code (s.fk_pays),Phone (s.phone),Web (s.url),VAT ID (s.tva_intra),Email (s.email)',
      ),
    ).toEqual({
      ...{
        'Third-party name* (s.nom)': 'company',
        'Address (s.address)': 'street',
        'Zip Code (s.zip)': 'postalCode',
      },
      ...{ 'Town (s.town)': 'city', 'Country code (s.fk_pays)': 'country', 'Phone (s.phone)': 'phone' },
      ...{ 'Web (s.url)': 'website', 'VAT ID (s.tva_intra)': 'taxId', 'Email (s.email)': 'email' },
    });
    expect(
      guessed(
        'Nombre del tercero,Dirección,Código postal,Población,Provincia,País,Teléfono,CIF intra.,Apellidos,Nombre,Puesto de trabajo,Móvil,Correo',
      ),
    ).toEqual({
      ...{
        'Nombre del tercero': 'company',
        Dirección: 'street',
        'Código postal': 'postalCode',
        Población: 'city',
      },
      ...{
        Provincia: 'region',
        País: 'country',
        Teléfono: 'phone',
        'CIF intra.': 'taxId',
        Apellidos: 'lastName',
      },
      ...{ Nombre: 'firstName', 'Puesto de trabajo': 'position', Móvil: 'contactPhone', Correo: 'email' },
    });
  });

  it('Google Contacts, of today and of before', () => {
    expect(
      guessed(
        'First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country,Website 1 - Value',
      ),
    ).toEqual({
      ...{ 'First Name': 'firstName', 'Middle Name': null, 'Last Name': 'lastName', Labels: 'groups' },
      ...{ 'Organization Name': 'company', 'Organization Title': 'position', 'E-mail 1 - Label': null },
      ...{ 'E-mail 1 - Value': 'email', 'Phone 1 - Value': 'contactPhone', 'Address 1 - Street': 'street' },
      ...{
        'Address 1 - City': 'city',
        'Address 1 - Postal Code': 'postalCode',
        'Address 1 - Country': 'country',
      },
      ...{ 'Website 1 - Value': 'website' },
    });
    expect(
      guessed('Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,Group Membership'),
    ).toEqual({
      ...{
        Name: null,
        'Given Name': 'firstName',
        'Family Name': 'lastName',
        'Organization 1 - Name': 'company',
      },
      ...{ 'Organization 1 - Title': 'position', 'Group Membership': 'groups' },
    });
  });

  it('a table of one’s own', () => {
    expect(
      guessed(
        'EMPRESA,nif/cif,nombre,E-mail,teléfono,Dirección de facturación,Ciudad de envío,IDIOMA,Moneda,Observaciones',
      ),
    ).toEqual({
      ...{ EMPRESA: 'company', 'nif/cif': 'taxId', nombre: 'fullName', 'E-mail': 'email', teléfono: 'phone' },
      ...{
        'Dirección de facturación': 'billingStreet',
        'Ciudad de envío': 'shippingCity',
        IDIOMA: 'language',
      },
      ...{ Moneda: 'currency', Observaciones: null },
    });
    expect(guessed('Name,Email,Email')).toEqual({ Name: 'company', Email: null });
    expect(guessMapping(['Name', 'Email', 'Email'])).toEqual(['company', 'email', null]);
  });

  it.each(STAFF_LOCALES)('our own files, in %s', (locale) => {
    const { fields } = staffMessagesOf(locale).imports;
    expect(guessMapping(IMPORT_FIELDS.map((field) => fields[field]))).toEqual(IMPORT_FIELDS);
  });
});

it('a first row of values is no header', () => {
  expect(looksLikeHeader(['Empresa', 'Observaciones'])).toBe(true);
  expect(looksLikeHeader(['Foo', 'Bar'])).toBe(true);
  expect(looksLikeHeader(['Talleres Mendoza', 'eva@mendoza.example'])).toBe(false);
  expect(looksLikeHeader(['Talleres Mendoza', '+34 612 345 678'])).toBe(false);
});
