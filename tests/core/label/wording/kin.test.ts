import { describe, expect, it } from 'vitest';
import { areOneName } from '#core/label/wording/kin';

describe('areOneName', () => {
  it('knows a clipped form and an acronym of a phrase, with or without the words in front of it', () => {
    expect(areOneName('ConvNets', 'convolutional networks')).toBe(true);
    expect(areOneName('deep convolutional networks', 'ConvNet')).toBe(true);
    expect(areOneName('GANs', 'generative adversarial networks')).toBe(true);
  });

  it('takes no other word for one, nor one phrase for another', () => {
    expect(areOneName('networks', 'convolutional networks')).toBe(false);
    expect(areOneName('robots', 'motion planning')).toBe(false);
    expect(areOneName('residual networks', 'convolutional networks')).toBe(false);
  });
});
