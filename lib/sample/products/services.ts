import type { Product } from '../vocabulary';

export const services: readonly Product[] = [
  {
    key: 'tasting',
    rate: 'standard',
    cents: 38000,
    unit: 'session',
    most: 1,
    buyers: [],
    name: {
      es: 'Cata de aceites y formación del personal de sala',
      en: 'Olive oil tasting and training of the serving staff',
      de: 'Olivenölverkostung und Schulung des Servicepersonals',
      fr: 'Dégustation d’huiles et formation du personnel de salle',
      pt: 'Prova de azeites e formação do pessoal de sala',
      ar: 'جلسة تذوق زيت الزيتون وتدريب طاقم الخدمة',
    },
  },
  {
    key: 'freight',
    rate: 'standard',
    cents: 3500,
    unit: 'shipment',
    most: 1,
    buyers: [],
    name: {
      es: 'Portes y embalaje',
      en: 'Freight and packaging',
      de: 'Fracht und Verpackung',
      fr: 'Transport et emballage',
      pt: 'Portes e embalagem',
      ar: 'الشحن والتغليف',
    },
  },
];
