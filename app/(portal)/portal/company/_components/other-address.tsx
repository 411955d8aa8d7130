'use client';

import { type ComponentProps, useState } from 'react';
import { AddressFields } from '@/components/forms/address-fields';
import { Checkbox } from '@/components/ui/checkbox';
import { inOneLine, NO_ADDRESS } from './customer-values';

/** An address that may be there beside the main one. Taken off and put on again, it is as it was typed. */
export function OtherAddress({
  label,
  values,
  onChange,
  ...props
}: ComponentProps<typeof AddressFields> & { label: string }) {
  const [open, setOpen] = useState(inOneLine(values) !== '');
  const [typed, setTyped] = useState(values);
  const toggle = (on: boolean) => {
    setOpen(on);
    if (!on) setTyped(values);
    onChange(on ? typed : NO_ADDRESS);
  };
  return (
    <>
      <Checkbox label={label} checked={open} onChange={(event) => toggle(event.target.checked)} />
      {open && <AddressFields {...props} values={values} onChange={onChange} />}
    </>
  );
}
