// What a number is, and what it should have been.
extension Complaint.Part {
  package static let aBlock = Self("a block", "un bloc")
  package static let aBlocksAmount = Self("a block's amount", "le contenu d'un bloc")
  package static let aJudgement = Self("a judgement", "un jugement")
  package static let aValue = Self("a value", "une valeur")
  package static let assumedTruth = Self("the assumed truth", "la vérité supposée")
  package static let claimedRate = Self("the claimed rate", "la fréquence annoncée")
  package static let claimedShare = Self("the claimed share", "la part annoncée")
  package static let clusterSize = Self("the cluster size", "la taille des grappes")
  package static let confidence = Self("the confidence", "la confiance")
  package static let correlation = Self(
    "the correlation within clusters", "la corrélation au sein des grappes")
  package static let countOfJudgements = Self("a count of judgements", "un nombre de jugements")
  package static let designEffect = Self("the design effect", "l'effet de plan")
  package static let detectionRate = Self("the detection rate", "le taux de détection")
  package static let eventFrequency = Self(
    "the frequency of events", "la fréquence des événements")
  package static let exposure = Self("the exposure", "la durée évaluée")
  package static let falseAlarmRate = Self(
    "the false-alarm rate", "la fréquence des fausses alertes")
  package static let falsePositiveRate = Self(
    "the false-positive rate", "le taux de faux positifs")
  package static let hoursOfEachCamera = Self(
    "the hours of each camera", "les heures de chaque caméra")
  package static let lengthOfArm = Self("the length of an arm", "la durée d'un bras")
  package static let margin = Self("the margin", "la marge")
  package static let numberOfCameras = Self("the number of cameras", "le nombre de caméras")
  package static let numberOfEvents = Self("the number of events", "le nombre d'événements")
  package static let numberOfEventsOfOne = Self(
    "the number of events that one found", "le nombre d'événements que l'un des deux a détectés")
  package static let numberOfPairs = Self("the number of pairs", "le nombre de paires")
  package static let numberOfReplicates = Self(
    "the number of replicates", "le nombre de rééchantillonnages")
  package static let numberOfSuccesses = Self("the number of successes", "le nombre de succès")
  package static let numberOfTrials = Self("the number of trials", "le nombre d'essais")
  package static let numberTolerated = Self("the number tolerated", "le nombre toléré")
  package static let passagesADay = Self(
    "the number of passages a day", "le nombre de passages par jour")
  package static let power = Self("the power", "la puissance")
  package static let frameRate = Self("the frame rate", "la fréquence d'images")
  package static let memory = Self("the memory", "la mémoire")
  package static let prevalence = Self("the prevalence", "la prévalence")
  package static let probability = Self("the probability", "la probabilité")
  package static let quantile = Self("the quantile", "le quantile")
  package static let shareOfEventPassages = Self(
    "the share of passages that are events", "la part des passages qui sont des événements")
  package static let sumOverCameras = Self("the sum over cameras", "la somme sur les caméras")
  package static let tableOfAnnotators = Self(
    "the table of two annotators", "le tableau des deux annotateurs")
  package static let threshold = Self("the threshold", "le seuil")
  package static let tolerance = Self("the tolerance", "la tolérance")
  package static let toWatch = Self("what there will be to watch", "ce qu'il y aura à observer")
  package static let trueRate = Self("the true rate", "la fréquence réelle")
  package static let trueShare = Self("the true share", "la part réelle")

  // MARK: What was found

  package static let given = Self("given", "donné")
  package static let negative = Self("negative", "négatif")
  package static let notFinite = Self("not finite", "non fini")
  package static let notSquare = Self("not square", "non carré")
  package static let tooNearToClaim = Self("too near to the claim", "trop proche de l'affirmation")
  package static let withoutSize = Self("without size", "sans taille")

  package static func amount(_ amount: Double, of size: Double) -> Self {
    Self("\(amount) of \(size)", "\(amount) sur \(size)")
  }

  // MARK: What was expected

  package static let besideTheOther = Self(
    "a number above 0, for --frame-rate and --memory belong together",
    "un nombre supérieur à 0, car --frame-rate et --memory vont ensemble")
  package static let aFiniteNumber = Self("a finite number", "un nombre fini")
  package static let aNumberOrNone = Self("a number or none", "un nombre, ou rien")
  package static let aRateAboveZero = Self("a rate above 0", "une fréquence supérieure à 0")
  package static let aRatePerHour = Self("a rate per hour", "une fréquence par heure")
  package static let aShare = Self("a share", "une part")
  package static let aSizeAboveZero = Self("a size above 0", "une taille supérieure à 0")
  package static let aTimeAboveZero = Self("a time above 0", "une durée supérieure à 0")
  package static let aFactorAboveOne = Self("a factor above 1", "un facteur supérieur à 1")
  package static let aNumberAboveZero = Self("a number above 0", "un nombre supérieur à 0")
  package static let amountWithinSize = Self("0 to its size", "de 0 à sa taille")
  package static let asManyColumnsAsRows = Self(
    "as many columns as rows, two or more", "autant de colonnes que de lignes, deux ou plus")
  package static let betweenZeroAndOne = Self("between 0 and 1", "entre 0 et 1")
  package static let lessThanAll = Self(
    "more than 0 and less than 100 %", "plus de 0 et moins de 100 %")
  package static let moreThanZero = Self("more than 0", "plus de 0")
  package static let noneBesidePassages = Self(
    "none beside passages a day", "aucun à côté d'un nombre de passages par jour")
  package static let numbers = Self("numbers", "des nombres")
  package static let numbersOutOfSomething = Self(
    "numbers, out of 0 or more", "des nombres, sur 0 ou plus")
  package static let shareBetween = Self("a share between 0 and 1", "une part entre 0 et 1")
  package static let shareAboveAndBelow = Self(
    "a share above 0 and below 1", "une part supérieure à 0 et inférieure à 1")
  package static let shareFromTo = Self("a share from 0 to 1", "une part de 0 à 1")
  package static let shareThatMissesRefute = Self(
    "a share that misses can refute", "une part que des manqués peuvent réfuter")
  package static let shareThatTrialsSettle = Self(
    "a share that trials settle", "une part que des essais peuvent trancher")
  package static let shareThatTrialsSupport = Self(
    "a share that trials can support", "une part que des essais peuvent étayer")

  package static func share(asIn example: String) -> Self {
    Self("a share between 0 and 1, as in \(example)", "une part entre 0 et 1, comme \(example)")
  }

  package static func atLeast(_ least: Int) -> Self {
    Self("\(least) or more", "\(least) ou plus")
  }

  package static func atMost(_ most: Int) -> Self { Self("\(most) at most", "\(most) au plus") }

  package static func range(_ low: Int, _ high: Int) -> Self {
    Self("\(low) to \(high)", "de \(low) à \(high)")
  }

  package static func seconds(_ low: Int, _ high: Int) -> Self {
    Self("\(low) to \(high) seconds", "de \(low) à \(high) secondes")
  }

  package static func countedInAll(_ amount: Double, of size: Double) -> Self {
    Self(
      "\(amount) of \(size), what was counted in all",
      "\(amount) sur \(size), ce qui a été compté en tout")
  }

  package static func told(byClusters most: Int) -> Self {
    Self(
      "one that \(most) clusters can tell from it",
      "une vérité que \(most) grappes peuvent en distinguer")
  }

  package static func told(byFailures most: Int) -> Self {
    Self(
      "one that fewer than \(most) failures can tell from it",
      "une vérité que moins de \(most) échecs peuvent en distinguer")
  }
}
