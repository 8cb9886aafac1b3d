// Replays: workers, their fences, external programs and what is stored.
extension Complaint {
  package static let interrupted = Self(
    "interrupted; nothing was written that is not whole, and the same command starts again",
    "interrompu ; rien d'incomplet n'a été écrit, et la même commande recommence")

  package static let interruptedResuming = Self(
    "interrupted; the next run resumes", "interrompu ; la prochaine exécution reprendra")

  package static func interrupted(reading path: String) -> Self {
    Self("interrupted while reading \(path)", "interrompu pendant la lecture de \(path)")
  }

  package static func about(_ path: String, _ why: Complaint) -> Self { of(path, why, nil) }

  package static func checkingName(_ why: Complaint) -> Self {
    Self("\(why.english); check the name", "\(why.french) ; vérifiez le nom")
  }

  package static func removedMeanwhile(_ path: String) -> Self {
    Self(
      "\(path): was removed while it was looked at; run again",
      "\(path) : a été supprimé pendant qu'on l'examinait ; relancez")
  }

  package static func removedWhileRead(_ path: String) -> Self {
    Self(
      "\(path): was removed while it was read; restore it and run again",
      "\(path) : a été supprimé pendant la lecture ; rétablissez-le et relancez")
  }

  package static func otherBytes(_ path: String, than digest: String) -> Self {
    Self(
      "\(path): its bytes are no longer those of SHA-256 \(digest)…; run again "
        + "when nobody writes to it",
      "\(path) : son contenu n'est plus celui du SHA-256 \(digest)… ; relancez quand plus personne n'y écrit"
    )
  }

  package static func tooSmall(_ path: String, _ width: Int, _ height: Int) -> Self {
    Self(
      "\(path): pictures of \(width) × \(height) pixels show nothing; expected at least 2 × 2",
      "\(path) : des images de \(width) × \(height) pixels ne montrent rien ; attendu : au moins 2 × 2"
    )
  }

  // MARK: Workers

  package static let decoderEnded = Self(
    "the decoder ended without a word", "le décodeur s'est arrêté sans rien dire")

  package static func workerEnded(_ path: String, _ status: String) -> Self {
    Self(
      "\(path): the worker ended without a result (\(status)); the clip may be broken or hostile",
      "\(path) : le processus de travail s'est arrêté sans résultat (\(status)) ; la séquence est peut-être endommagée ou hostile"
    )
  }

  package static func hung(_ path: String, seconds: Int64) -> Self {
    Self(
      "\(path): no progress for \(seconds) s; the clip was given up",
      "\(path) : aucun progrès depuis \(seconds) s ; la séquence a été abandonnée")
  }

  package static func notProbed(_ path: String, _ status: String) -> Self {
    Self(
      "\(path): cannot be probed (\(status)); it may be broken or hostile",
      "\(path) : examen impossible (\(status)) ; le fichier est peut-être endommagé ou hostile")
  }

  package static let noProgramToBecome = Self(
    "no program to become", "aucun programme à lancer")

  package static func notStarted(_ said: String) -> Self {
    Self(
      "a worker and its program cannot be started (\(said))",
      "un processus de travail et son programme ne peuvent pas être lancés (« \(said) »)")
  }

  package static func notRun(_ program: String, _ said: String) -> Self {
    Self(
      "\(program): cannot be run (\(said))", "\(program) : lancement impossible (« \(said) »)")
  }

  /// What a kernel may refuse a worker.
  package enum Fence: Sendable {
    case calls, files, limits
  }

  package static func fenceRefused(_ fence: Fence, _ said: String) -> Self {
    let what: Part =
      switch fence {
      case .calls: Part("its filter of system calls", "son filtre d'appels système")
      case .files: Part("Landlock", "Landlock")
      case .limits: Part("its limits", "ses limites")
      }
    return Self(
      "the kernel refused a worker \(what.english) (\(said))",
      "le noyau a refusé à un processus de travail \(what.french) (« \(said) »)")
  }

  package static func trialEnded(_ status: String) -> Self {
    Self(
      "the trial of the fences ended (\(status))",
      "l'essai des barrières s'est interrompu (\(status))")
  }

  // MARK: What is written and stored

  package static func notWritten(_ path: String, _ said: String) -> Self {
    Self(
      "\(path): cannot be written (\(said)); free some space or choose another --out",
      "\(path) : écriture impossible (« \(said) ») ; libérez de la place ou choisissez un autre --out"
    )
  }

  package static func notPublished(_ path: String, _ said: String) -> Self {
    Self(
      "\(path): cannot be written (\(said)); choose another --out",
      "\(path) : écriture impossible (« \(said) ») ; choisissez un autre --out")
  }

  package static func notWritten(_ path: String) -> Self {
    Self(
      "\(path): cannot be written; choose another --out",
      "\(path) : écriture impossible ; choisissez un autre --out")
  }

  package static func notMade(_ path: String, _ said: String) -> Self {
    Self(
      "\(path): cannot be made (\(said)); choose another --out",
      "\(path) : création impossible (« \(said) ») ; choisissez un autre --out")
  }

  package static let spoolCut = Self(
    "a line of the spool was cut", "une ligne du fichier provisoire a été tronquée")

  package static let spoolWithoutTime = Self(
    "a line of the spool has no time", "une ligne du fichier provisoire n'a pas d'instant")

  package static let entryWithoutObservations = Self(
    "it has no observations", "il ne contient pas d'observations")

  package static let entryUnreadable = Self(
    "a file of it cannot be read", "un de ses fichiers est illisible")

  package static let entryChanged = Self(
    "its files are not as they were written", "ses fichiers ne sont plus tels qu'ils ont été écrits"
  )

  // MARK: What was asked for

  package static let noStageNamed = Self(
    "no stage is named; expected names with commas between, or all",
    "aucun algorithme n'est nommé ; attendu : des noms séparés par des virgules, ou all")

  package static func notStageOption(_ found: String, of stage: String) -> Self {
    Self(
      "found \"\(found)\" behind \(stage), expected KEY=VALUE, as in abandoned-object:static-for=10 s",
      "trouvé : « \(found) » derrière \(stage) ; attendu : CLÉ=VALEUR, comme abandoned-object:static-for=10 s"
    )
  }

  package static func clipsOfOneName(_ name: String) -> Self {
    Self(
      "two clips are called \"\(name)\"; rename one",
      "deux séquences s'appellent « \(name) » ; renommez-en une")
  }

  package static func clipsOfOneNameInOneFolder(_ name: String) -> Self {
    Self(
      "two clips are called \"\(name)\"; rename one, or replay them into two folders",
      "deux séquences s'appellent « \(name) » ; renommez-en une, ou rejouez-les dans deux dossiers")
  }

  package static func noVehicles(stage: String) -> Self {
    Self(
      "stage \"\(stage)\" asks for vehicles, the system has vehicles: none; expected "
        + "blobs or model",
      "l'algorithme « \(stage) » demande des véhicules, le système a vehicles: none ; attendu : blobs ou model"
    )
  }

  package static func analysisRate(_ rate: Double) -> Self {
    Self(
      "analysis rate \(rate): expected more than 0 and at most 1000 a second",
      "cadence d'analyse \(rate) ; attendu : plus de 0 et au plus 1000 par seconde")
  }
}
