/** What a later issue brings; its journeys will stand in place of these marks. */
export type Later = 'support' | 'reports';

/** A test of tests/e2e by the id that its title begins with, `[id]`; or the issue that has yet to come. */
export type Sentence = {
  text: string;
  tests: readonly string[];
  later?: readonly Later[];
  /** Where the sentence asks for nothing: a heading, a picture, a question about the page itself. */
  nothing?: string;
};

const HEADING = 'a heading';

/**
 * The page that the product is built from, sentence by sentence and in its order, each with the end-to-end tests
 * that hold the product to it. `nuevo-cliente.es.txt` beside it is the page itself.
 */
export const SENTENCES: readonly Sentence[] = [
  { text: 'Nuevo cliente', tests: [], nothing: HEADING },
  {
    text: 'Inicie sesión en el panel de control, haga clic en clientes y en el lado izquierdo hay un botón Nuevo cliente.',
    tests: ['new-customer'],
  },
  {
    text: 'Permisos : qué permiso tendrá este cliente en el portal de clientes.',
    tests: ['new-customer', 'permissions'],
  },
  {
    text: 'Por ejemplo, si apaga el sistema de soporte, el cliente no podrá usar el sistema de soporte.',
    tests: ['permissions', 'support'],
  },
  { text: 'Mientras esté en la tubería podrá usarlo.', tests: ['permissions', 'support'] },
  {
    text: 'Facturación y envío : esta información se utiliza para facturas / presupuestos.',
    tests: ['addresses'],
  },
  {
    text: 'Si su cliente tiene una dirección de envío diferente para la factura, deberá completar también los campos de envío que también se incluirán automáticamente al crear una nueva factura.',
    tests: ['addresses'],
  },
  {
    text: 'Opciones avanzadas : como las opciones avanzadas se enumeran varios campos.',
    tests: ['new-customer'],
  },
  {
    text: 'Grupos: clasifique a su cliente en grupo, después de eso también podrá generar informes por grupos y ver qué grupos de clientes son los más valiosos.',
    tests: ['groups', 'reports'],
  },
  {
    text: 'Moneda: si esta moneda no es la moneda predeterminada del sistema cuando agrega una presupuesto / factura y selecciona el cliente, la moneda se cambiará automáticamente con respecto a lo que se selecciona en este campo.',
    tests: ['currency'],
  },
  {
    text: 'NOTA : No podrá cambiar la moneda personalizada si se encuentran transacciones.',
    tests: ['currency-lock'],
  },
  {
    text: 'Idioma: si tiene varios idiomas, puede cambiar fácilmente el idioma del cliente.',
    tests: ['language'],
  },
  {
    text: 'Entonces, cuando el cliente inicie sesión y haya configurado un idioma diferente, entonces el sistema predeterminado todo se traducirá en función de su traducción para este idioma.',
    tests: ['language'],
  },
  {
    text: 'Por defecto, todos los datos PDF del cliente generados desde el área de administración se generan en el idioma predeterminado del sistema.',
    tests: ['pdf-language'],
  },
  {
    text: 'Si desea generar en el idioma del cliente, puede ir fácilmente a Configuración-> Ajustes-> Localización y configurar la salida de documentos PDF del cliente desde el área de administración en el idioma del cliente a Sí',
    tests: ['pdf-language'],
  },
  { text: 'Rellene todos los datos necesarios y haga clic en guardar .', tests: ['new-customer'] },
  {
    text: 'También puede elegir si desea enviar la plantilla de correo electrónico de bienvenida del cliente que está configurada en el menú Configuración -> Plantillas de correo electrónico en la parte de clientes.',
    tests: ['welcome'],
  },
  {
    text: 'Ahora su cliente puede iniciar sesión en el área de clientes desde la url www.sudominio.com/authentication/login',
    tests: ['welcome', 'language'],
  },
  {
    text: 'Puede agregar nuevos clientes muy rápidamente desde el botón Insertar rápido en el menú del panel superior izquierdo.',
    tests: ['quick-insert'],
  },
  { text: 'nuevo cliente', tests: [], nothing: 'the name of a picture' },
  { text: '¿Le ha resultado útil este artículo?', tests: [], nothing: 'a question about the page itself' },
  { text: 'Teclas de acceso rápido', tests: ['hotkeys'] },
  {
    text: 'CRM Noahpro admite varias teclas de acceso rápido para las funciones más importantes para acelerar el flujo de trabajo con el CRM....',
    tests: ['hotkeys'],
  },
  { text: 'Enviar propuesta', tests: ['proposals'] },
  { text: 'Suponemos que ya ha creado la propuesta.', tests: ['proposals'] },
  {
    text: 'Haga clic en el icono de correo del lado derecho y aparecerá una ventana emergente con la plantilla...',
    tests: ['proposals'],
  },
  { text: 'Nuevo contacto de cliente', tests: ['new-contact'] },
  {
    text: 'Nuevo contacto Para crear un nuevo contacto con el cliente, abra el perfil del cliente en el área de administración en la que desea crear el...',
    tests: ['new-contact'],
  },
  { text: 'Informes', tests: ['reports'] },
  {
    text: 'Informe general del cliente El informe del cliente se puede generar desde la función Informes .',
    tests: ['reports'],
  },
  { text: 'Seleccione Tipo de informe Cl...', tests: ['reports'] },
  { text: 'Registro de clientes', tests: ['registration'] },
  {
    text: 'Puede habilitar / deshabilitar el registro de clientes desde Configuración -> Ajustes -> Clientes -> Permitir que los cl...',
    tests: ['registration'],
  },
];
