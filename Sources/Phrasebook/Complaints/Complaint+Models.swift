// A user's network and its card.
extension Complaint {
  package static func unexpectedOutput(_ path: String, found: Part, heads: [String]) -> Self {
    Self(
      "\(path): the network's output is \(found.english), which is none of the heads that are known here: "
        + "darknet (a [yolo] layer), \(list(heads)); write in a card beside it what it is (docs/people.md), or run it "
        + "yourself as a `command:`",
      "\(path) : la sortie du réseau est \(found.french), qui n'est d'aucune des têtes connues ici : darknet (une couche [yolo]), \(list(heads)) ; écrivez dans une fiche à côté ce qu'elle est (docs/fr/people.md), ou exécutez-le vous-même par `command:`"
    )
  }

  package static func cardOfAnotherModel(
    card: String, model: String, stated: String, found: String
  ) -> Self {
    Self(
      "\(card): speaks of weights with the SHA-256 \(stated), but \(model) has \(found); it is another file than the "
        + "card was written for: fetch the right one, or check this one and correct the card",
      "\(card) : parle de poids dont le SHA-256 est \(stated), or celui de \(model) est \(found) ; ce n'est pas le fichier pour lequel la fiche a été écrite : prenez le bon, ou vérifiez celui-ci et corrigez la fiche"
    )
  }

  package static func cardStatesSize(card: String, stated: String, declared: String) -> Self {
    Self(
      "\(card): states an input of \(stated), but the file declares \(declared); leave `size` out or correct it",
      "\(card) : annonce une entrée de \(stated), mais le fichier déclare \(declared) ; supprimez `size` ou corrigez-le"
    )
  }

  package static func otherClassCount(
    _ path: String, card: String?, stated: Int, found: Int
  ) -> Self {
    Self(
      "\(path): the network scores \(found) classes, but \(card ?? "the file") names \(stated); list them all, in the "
        + "network's order, or correct `head`",
      "\(path) : le réseau note \(found) classes, mais \(card ?? "le fichier") en nomme \(stated) ; donnez-les toutes, dans l'ordre du réseau, ou corrigez `head`"
    )
  }

  package static func classesUnknown(
    _ path: String, count: Int?, card: String, _ head: String
  ) -> Self {
    let (number, nombre) = (
      count.map { "knows \($0) classes" } ?? "does not say how many classes it knows",
      count.map { "connaît \($0) classes" } ?? "ne dit pas combien de classes il connaît"
    )
    return Self(
      "\(path): the network (\(head)) \(number), and nothing says which of them is a person; write \(card) with "
        + "`classes: [...]` (docs/people.md)",
      "\(path) : le réseau (\(head)) \(nombre), et rien ne dit laquelle est une personne ; écrivez \(card) avec `classes: [...]` (docs/fr/people.md)"
    )
  }

  package static func networkKnowsNobody(_ path: String, _ names: [String]) -> Self {
    let names = list(Array(names.prefix(12))) + (names.count > 12 ? ", …" : "")
    return Self(
      "\(path): none of the network's classes is a person (\(names)); take another for people, or say in its card's "
        + "`class-map` which of them are",
      "\(path) : aucune classe du réseau n'est une personne (\(names)) ; prenez-en un autre pour les personnes, ou dites dans `class-map` de sa fiche lesquelles le sont"
    )
  }

  package static func knownPictureDiffers(
    card: String, picture: String, found: Int, of stated: Int, others: Int
  ) -> Self {
    Self(
      "\(card): in \(picture) the network finds \(found) of the \(stated) stated boxes and \(others) that are not stated, "
        + "so it is not read as it was meant: check `head`, `colours`, `mean`, `std` and `padding`; if they are right, "
        + "OpenCV computes this graph wrongly: export it anew (opset 11 to 13, simplified), or run it with onnxruntime "
        + "as a `command:` (samples/external)",
      "\(card) : sur \(picture), le réseau trouve \(found) des \(stated) boîtes annoncées et \(others) qui ne le sont pas ; il n'est donc pas lu comme il devrait l'être : vérifiez `head`, `colours`, `mean`, `std` et `padding` ; s'ils sont justes, OpenCV calcule mal ce graphe : exportez-le de nouveau (opset 11 à 13, simplifié), ou exécutez-le avec onnxruntime par `command:` (samples/external)"
    )
  }

  package static func knownPictureUnreadable(card: String, _ why: Complaint) -> Self {
    Self(
      "\(card): its known picture cannot be read (\(why.english)); it must be footage, as in "
        + "`ffmpeg -i picture.jpg -pix_fmt yuv420p picture.y4m`",
      "\(card) : son image connue est illisible (\(why.french)) ; il faut une séquence, comme par `ffmpeg -i image.jpg -pix_fmt yuv420p image.y4m`"
    )
  }

  package static func emptyPicture(_ path: String) -> Self {
    Self("\(path): no picture in it", "\(path) : aucune image à l'intérieur")
  }

  // MARK: A card's own words

  package static func notModelDigest(_ found: Part) -> Self {
    .found(
      found, "a SHA-256 of 64 hexadecimal digits (`sha256sum FILE`)",
      "un SHA-256 de 64 chiffres hexadécimaux (`sha256sum FICHIER`)")
  }

  package static func noClassIsLookedFor(_ names: [String]) -> Self {
    let names = list(Array(names.prefix(12))) + (names.count > 12 ? ", …" : "")
    return Self(
      "none of these classes is known as a person or a vehicle (\(names)); say in `class-map` which of them are",
      "aucune de ces classes n'est connue comme personne ou véhicule (\(names)) ; dites dans `class-map` lesquelles le sont"
    )
  }

  package static func classNotNamed(_ found: Part) -> Self {
    .found(found, "one of the names under `classes`", "l'un des noms de `classes`")
  }

  package static func classRefused(_ found: Part) -> Self {
    Self(
      "\(found.english) is neither a person nor a vehicle: this tool looks for no face and no plate",
      "\(found.french) n'est ni une personne ni un véhicule : cet outil ne cherche ni visage ni plaque"
    )
  }

  package static func notThreeChannels(_ found: Part) -> Self {
    .found(
      found, "a number, or a list of three in the order of `colours`",
      "un nombre, ou une liste de trois dans l'ordre de `colours`")
  }

  package static func notPixelBox(_ found: Part) -> Self {
    .found(
      found, "[x, y, width, height] in pixels of the picture",
      "[x, y, largeur, hauteur] en pixels de l'image")
  }
}
