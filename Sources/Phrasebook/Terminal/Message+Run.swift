extension Message {
  /// What a command says while it works and when it ends: a line each.
  package enum Run: Phrase {
    case done(String)
    case alreadyDone(String)
    case spoilt(String, reason: String)
    case note(Gap)
    case progress(done: Int, of: Int, seconds: Int)
    case interrupting
    case report(String)
    case lostClip(String, system: String?, reason: String)
    case nothingScored
    case baselineKept(String)
    case baselineNotKept(String)
    case warmUp(String)

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.done(let clip), .english): "\(clip): done"
      case (.done(let clip), .french): "\(clip) : terminé"
      case (.alreadyDone(let clip), .english): "\(clip): already done"
      case (.alreadyDone(let clip), .french): "\(clip) : déjà fait"
      case (.spoilt(let clip, let reason), .english):
        "\(clip): the stored result is damaged and is made again (\(reason))"
      case (.spoilt(let clip, let reason), .french):
        "\(clip) : le résultat conservé est abîmé et va être refait (\(reason))"
      case (.note(let gap), .english): "note: \(gap.text(in: .english))"
      case (.note(let gap), .french): "remarque : \(gap.text(in: .french))"
      case (.progress(let done, let all, let seconds), .english):
        "\(done)/\(all) clips, \(seconds) s of footage"
      case (.progress(let done, let all, let seconds), .french):
        "\(done)/\(all) \(fr.form(all, "séquence", "séquences")), \(seconds) s d'images"
      case (.interrupting, .english):
        "interrupting: what is finished is kept; press Ctrl-C again to end at once"
      case (.interrupting, .french):
        "interruption : ce qui est terminé est conservé ; Ctrl-C à nouveau pour finir tout de suite"
      case (.report(let path), .english): "report: \(path)"
      case (.report(let path), .french): "rapport : \(path)"
      case (.lostClip(let clip, let system, let reason), .english):
        "clip \(clip)\(system.map { ", system \($0)" } ?? ""): \(reason)"
      case (.lostClip(let clip, let system, let reason), .french):
        "séquence \(clip)\(system.map { ", système \($0)" } ?? "") : \(reason)"
      case (.nothingScored, .english):
        "nothing was scored: no clip has `truth:` that covers an event type of a system; "
          + "the observations are kept"
      case (.nothingScored, .french):
        "rien n'a été évalué : aucune séquence n'a de vérité terrain (`truth:`) qui couvre un type "
          + "d'événement d'un système ; les observations sont conservées"
      case (.baselineKept(let path), .english): "baseline: \(path)"
      case (.baselineKept(let path), .french): "référence : \(path)"
      case (.baselineNotKept(let name), .english):
        "not kept as \(name): replays that differ among themselves are no baseline"
      case (.baselineNotKept(let name), .french):
        "non conservé sous le nom \(name) : des rejeux qui diffèrent entre eux ne font pas une référence"
      case (.warmUp(let clip), .english): "\(clip): warm-up"
      case (.warmUp(let clip), .french): "\(clip) : mise en route"
      }
    }
  }

  /// What does not hold of the fence around workers: a sentence without its stop.
  package enum Gap: CaseIterable, Phrase {
    case noLandlock, noFilter, threadsStarted

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.noLandlock, .english):
        "this kernel has no Landlock: workers could read and write the user's other files"
      case (.noLandlock, .french):
        "ce noyau n'a pas Landlock : les processus de travail pourraient lire et écrire les autres fichiers de l'utilisateur"
      case (.noFilter, .english):
        "this kernel has no seccomp filters: workers could open sockets and start processes"
      case (.noFilter, .french):
        "ce noyau n'a pas de filtres seccomp : les processus de travail pourraient ouvrir des connexions et lancer des programmes"
      case (.threadsStarted, .english):
        "a library started threads before a worker was confined: they keep their files"
      case (.threadsStarted, .french):
        "une bibliothèque a lancé des fils avant le confinement d'un processus de travail : ils gardent leurs fichiers"
      }
    }
  }
}
