import { z } from 'zod';
import type { Address } from '../model/address.ts';
import { postalIndex, text } from './yaml-source-values.ts';

/** The parts of an address in a YAML file, with the keys of `model/address.ts` in kebab case. */
export const addressSchema = z
  .strictObject({
    oblast: text.exactOptional(),
    district: text.exactOptional(),
    'rural-district': text.exactOptional(),
    settlement: text,
    street: text.exactOptional(),
    house: text.exactOptional(),
    flat: text.exactOptional(),
    office: text.exactOptional(),
    index: postalIndex.exactOptional(),
  })
  .transform(({ 'rural-district': ruralDistrict, ...parts }): Address =>
    ruralDistrict === undefined ? parts : { ...parts, ruralDistrict },
  );
