import { describe, expect, it } from 'vitest';
import { datasetFamilies } from '#core/mention/datasetFamilies';

const datasets = (...names: string[]) => names.map((name) => ({ kind: 'dataset' as const, name }));

describe('families of datasets', () => {
  it('hold the variants that the gazetteer lists, the dataset itself first', () => {
    expect(datasetFamilies(datasets('CIFAR-10', 'KITTI', 'CIFAR-100', 'CIFAR'))).toEqual([
      { name: 'CIFAR', members: ['CIFAR', 'CIFAR-10', 'CIFAR-100'] },
    ]);
  });

  it('hold variants that nobody listed, by what is before or behind the listed name', () => {
    const [family] = datasetFamilies(datasets('ImageNet', 'ImageNet-W', 'Foggy-ImageNet', 'ImageNetwork'));
    expect(family).toEqual({ name: 'ImageNet', members: ['ImageNet', 'Foggy-ImageNet', 'ImageNet-W'] });
  });

  it('are named by a dataset that no paper mentions, too', () => {
    expect(datasetFamilies(datasets('WMT14', 'WMT16'))).toEqual([{ name: 'WMT', members: ['WMT14', 'WMT16'] }]);
  });

  it('need two members, and count no tasks', () => {
    expect(datasetFamilies([...datasets('CIFAR-10'), { kind: 'task', name: 'CIFAR-100' }])).toEqual([]);
  });

  it("follow a person's own gazetteer first, from variant to variant, and in no circle", () => {
    const user = [
      { name: 'Fjord-2', family: 'Fjord' },
      { name: 'Fjord-2 mini', family: 'Fjord-2' },
      { name: 'Round', family: 'Trip' },
      { name: 'Trip', family: 'Round' },
    ];
    expect(datasetFamilies(datasets('Fjord', 'Fjord-2 mini'), user)).toEqual([
      { name: 'Fjord', members: ['Fjord', 'Fjord-2 mini'] },
    ]);
    expect(() => datasetFamilies(datasets('Round', 'Trip'), user)).not.toThrow();
  });
});
