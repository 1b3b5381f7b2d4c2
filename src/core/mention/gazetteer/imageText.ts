import { area } from './entry.ts';

/** Letters and documents in images. */
export const imageText = [
  ...area({ modality: 'image', task: 'text in images' }, [
    ['IIIT5K', 'IIIT-5K', 'IIIT 5K-Words', 'IIIT5K-Words'],
    ['SVT', 'Street View Text'],
    ['SVTP', 'SVT-Perspective'],
    'CUTE80',
    ['ICDAR 2003', 'ICDAR03', 'IC03'],
    ['ICDAR 2011', 'ICDAR11'],
    ['ICDAR 2013', 'ICDAR13', 'IC13'],
    ['ICDAR 2015', 'ICDAR15', 'IC15'],
    ['ICDAR 2017 MLT', 'ICDAR2017-MLT', 'ICDAR 2017', 'MLT17'],
    ['ICDAR 2019', 'ICDAR19'],
    ['Total-Text', 'TotalText'],
    ['CTW1500', 'SCUT-CTW1500'],
    'MSRA-TD500',
    'SynthText',
    ['IAM Handwriting', 'IAM database', 'IAM dataset'],
    ['CASIA-HWDB', 'CASIA-OLHWDB', 'CASIA-HWDB1.0', 'CASIA-HWDB1.1'],
    'CROHME',
    'RVL-CDIP',
    'FUNSD',
    { name: 'CORD', context: true },
    'SROIE',
    'PubLayNet',
    'DocLayNet',
    'PubTabNet',
    'DocBank',
    'RIMES',
  ]),
];
