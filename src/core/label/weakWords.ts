/**
 * Words that do not name a theme by themselves, for they belong to all of a field: no topic is called "Model" or "Image". They may stand
 * inside a phrase ("image segmentation", "language models"). By one common form each; `isWeak` looks them up by stem.
 */
export const WEAK_WORDS = `
  accuracy algorithm analysis application architecture area attribute baseline behavior capacity case category class community
  computation computational concept condition constraint context cost data dataset database deep design detail dimension direction
  distribution domain effect element environment error estimation evaluation event example feature field form format frame function
  gap general human image implementation inference information input instance interaction knowledge label language layer learning level
  local loss machine map mean measure mechanism metric mode model module multiple network neural node object objective operation
  optimal optimization order output pair parameter part pattern people performance point practice prediction process processing
  product program project property quality random range rate ratio real relation representation resource response role rule sample
  scale score search sequence series set signal similarity simulation single software space speed standard state statistical
  statistics step strategy structure subset support system target task technology term test text theory time tool training
  transformation type understanding user value variable vector video view visual volume weight word world first high low large small long short
  accurate adaptive automatic complex fast linear robust simple global dynamic improved modern original practical strong
  memory pre post semi self deep neural networks
  interest terms combination combined identify represent capture solve extract extraction detect estimate generate generated trained train
  pretrained proposed unified difference similar similarly limited limitation rich final key size length depth width top
  bottom left right front center open close free good bad hard easy full half empty rest pure main
`;

/** Words that no phrase of a name ends in: it would be a fragment, or about how the work was done. */
export const WEAK_HEADS = `
  accuracy performance result improvement benchmark dataset datasets baseline setting settings scenario scenarios experiments
  score rate speed cost time tasks number ability case cases method approach technique level way step length size layer label feature
  space hidden shot counterpart wise aware page project truth information parameter precision recall footprint choice
  environment environments application applications domain domains problems literature study studies work paper
`;
