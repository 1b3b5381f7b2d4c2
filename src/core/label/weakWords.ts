/** Words that no phrase of a name ends in: it would be a fragment, or about how the work was done. By one common form each. */
export const WEAK_HEADS = `
  accuracy performance result improvement benchmark dataset datasets baseline setting settings scenario scenarios experiments
  score tasks ability case cases method approach technique level way hidden shot counterpart wise aware page project truth
  precision recall footprint choice application applications domain domains problems literature study studies work paper part
`;

/**
 * Words of any science that say too little alone: "view", "scale", "interactions". In a phrase they are fine ("fluid interfaces"); alone they name a
 * topic only where half of its papers have them. By one common form each.
 */
export const WEAK_ALONE = `
  view infrastructure random hard rule scale network division point detection interaction search signature space selection parameter service
  approximation sum flux sequence class theory convergence bound equation process state function distribution structure field frequency
  representation environment kernel text imaging perception knowledge information interface exploration component unit element factor property
  phenomenon mechanism response signal source target region area zone surface line layer level degree order rank number value size length width
  height distance time duration period rate speed energy power force density mass volume weight concentration measurement estimation prediction
  simulation test evaluation comparison classification recognition control design analysis synthesis construction transformation transition
  interpretation communication connection relation correspondence correlation variation variability stability complexity diversity uncertainty
  noise sample set subset series pattern scene feature attribute label operator projection norm formula identity constraint resource memory
  capacity dimension expansion extension generation reduction growth decay change shift limit range domain boundary edge node path direction
  position location group population community member individual human person society world nature role effect impact influence cause
  consequence risk benefit cost loss gain choice decision strategy policy plan goal objective optimization algorithm procedure protocol program
  tool platform device machine technology engine operation action activity behavior event condition situation context content concept idea
  notion language word sentence document matching alignment registration sharing learning training inference reasoning evidence argument
  discovery development evolution history future progress trend challenge opportunity issue question answer solution extraction aggregation
  integration combination composition decomposition separation collection storage access transfer exchange flow transport motion dynamics
  part block criterion contact science alteration identification assessment collapse equivalence digit alphabet psychology health
  people wall stress architecture similarity schema sensing single
  law definition coefficient matrix body object human formulation angle millimeter micrometer centimeter kilometer review type comment box
  instability irradiation radiation light wave beam mode filter vector drag heat temperature pressure sheet loop compression attack
`;

/** Symbols of units, which measure things and are none. */
export const UNITS = new Set(
  'nm mm cm km um μm µm pm fm kHz MHz GHz THz Hz eV meV keV MeV GeV TeV ms ns fs ps μs mW kW MW GW dB dBm mG kPa MPa GPa Pa mK nK μK pc kpc Mpc AU kg mg μg ng mL ml μL nM μM mM kDa Da bp kb Mb Gb MB GB TB Mbps Gbps kbps wt vol ppm ppb rpm fps mT kV mV MV mA kA'.split(
    ' ',
  ),
);
