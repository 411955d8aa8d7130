import type { ImportField } from './fields';

/** How exports and people call a customer's columns, without case, accents and signs. */
export const CUSTOMER_WORDS: Partial<Record<ImportField, string>> = {
  company:
    'company|company name|organization|organisation|organization name|organization 1 name|business name|third party name|thirdparty name|legal name|account name|empresa|nombre empresa|razon social|nombre fiscal|sociedad|compania|nombre tercero|tercero|firma|unternehmen|firmenname|kunde|entreprise|societe|raison sociale|nom du tiers|client name|nombre cliente|nombre comercial|s nom',
  taxId:
    'vat|vat number|vat no|vat id|vat code|tax id|tax number|taxid|tin|vat registration number|nif|cif|cif nif|nif cif|nif iva|cif intra|nif vat|numero iva|identificacion fiscal|numero fiscal|rfc|rut|cuit|ruc|ust id|ust idnr|ustid|umsatzsteuer id|steuernummer|numero tva|tva|tva intracommunautaire|nif nipc|contribuinte|partita iva|tva intra|intra community vat|intracommunity vat',
  phone:
    'phone|phone number|phonenumber|telephone|tel|business phone|company phone|company main phone|office phone|telefono|telefono empresa|telefon|telefonnummer|telefone|numero de telephone',
  website:
    'website|web|web site|url|site|homepage|home page|web page|website 1 value|sitio web|pagina web|webseite|internet|site web|sitio|site internet',
  street:
    'address|address 1|address 2|address1|address2|address line 1|address line 2|street|street 1|street 2|street address|apt suite|apt|suite|apartment|business street|business street 2|address 1 street|address 1 extended address|home street|direccion|direccion 1|direccion 2|domicilio|calle|calle y numero|via|strasse|anschrift|adresse|rue|endereco|rua|morada|indirizzo',
  postalCode:
    'zip|zip code|zipcode|postal code|postcode|postalcode|post code|zip postal code|business postal code|address 1 postal code|codigo postal|cp|c p|plz|postleitzahl|code postal|codigo de postal|cep|cap',
  city: 'city|town|locality|business city|address 1 city|ciudad|poblacion|localidad|municipio|ort|stadt|ville|cidade|citta|city town|town city',
  region:
    'state|province|region|county|state province|province state|state or province|business state|address 1 region|provincia|estado|comunidad|departamento|bundesland|etat|departement|provincia estado',
  country:
    'country|country code|country name|country region|business country region|business country|address 1 country|pais|codigo pais|land|pays|paese|codigo de pais',
  groups:
    'group|groups|customer group|customer groups|tags|tag|label|labels|category|categories|group membership|grupo|grupos|grupo cliente|grupos cliente|etiquetas|categoria|categorias|gruppe|gruppen|kundengruppe|groupe|groupes',
  currency: 'currency|default currency|currency code|moneda|divisa|wahrung|waehrung|devise|moeda',
  language: 'language|default language|idioma|lengua|sprache|langue|lingua',
};

/** A contact's columns, said with "contact" or without. */
export const CONTACT_WORDS: Partial<Record<ImportField, string>> = {
  firstName: 'first name|firstname|given name|forename|nombre pila|vorname|prenom|primer nombre',
  lastName:
    'last name|lastname|surname|family name|apellido|apellidos|nachname|nom famille|sobrenome|apelido|cognome',
  fullName:
    'full name|fullname|contact|contact person|person|contacto|persona|nombre completo|nombre y apellidos|nombre apellidos|ansprechpartner',
  email:
    'email|e mail|mail|email address|e mail address|mail address|e mail 1 value|email 1 value|correo|correo electronico|email principal|direccion correo|direccion correo electronico|e mail adresse|courriel|adresse email',
  position:
    'position|title|job title|job position|role|post function|organization title|organization 1 title|cargo|puesto|puesto trabajo|puesto funcion|funcion|stelle|fonction|poste|titulo',
  contactPhone:
    'mobile|mobile phone|cell|cell phone|phone 1 value|phone mobile|movil|telefono movil|celular|handy|mobil|mobiltelefon|portable|telemovel|phone pro|business phone contact|personal phone|telefono trabajo|telefono personal',
};

/** Said together with "contact", these mean the person and not the customer. */
export const OF_CONTACT: Record<string, ImportField> = {
  phone: 'contactPhone',
  phonenumber: 'contactPhone',
  'phone number': 'contactPhone',
  telephone: 'contactPhone',
  telefono: 'contactPhone',
  name: 'fullName',
  nombre: 'fullName',
  language: 'contactLanguage',
  idioma: 'contactLanguage',
};

/** Words that tell the parts of a header from each other and say nothing of the part. */
export const PARTS = {
  contact: ['contact', 'contacto', 'kontakt'],
  customer: ['client', 'customer', 'cliente', 'kunden'],
  billing: [
    'billing',
    'bill',
    'invoicing',
    'facturacion',
    'factura',
    'rechnungs',
    'facturation',
    'faturacao',
  ],
  shipping: ['shipping', 'ship', 'delivery', 'envio', 'entrega', 'liefer', 'livraison'],
} as const;

export const FILLERS = ['de', 'del', 'la', 'el', 'los', 'las', 'the', 'to', 'of', 'du', 'des', 'do', 'da'];

/** A name of whom or of what, depending on the other columns. */
export const NAMES = ['name', 'nombre', 'nom', 'nome', 'names'];
