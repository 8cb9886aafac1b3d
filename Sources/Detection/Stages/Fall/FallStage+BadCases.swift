import Phrasebook

extension FallStage {
  /// Situations that are known to make it fail.
  static let knownBadCases = [
    Bilingual(
      "What somebody falls onto is not known: who drops onto a bed or a sofa within two seconds and lies there has fallen, by this rule.",
      "Sur quoi l'on tombe n'est pas connu : qui se laisse tomber sur un lit ou un canapé en moins de deux secondes et y reste est tombé, selon cette règle."
    ),
    Bilingual(
      "Who sinks slowly, along a wall or in several movements, is taken to lie down and is not reported.",
      "Qui s'affaisse lentement, le long d'un mur ou en plusieurs mouvements, est censé s'allonger et n'est pas signalé."
    ),
    Bilingual(
      "Who falls and stays seated or on hands and knees keeps too much height, and is not reported; nor is who gets up within `lying-for`.",
      "Qui tombe et reste assis ou à quatre pattes garde trop de hauteur et n'est pas signalé ; ni qui se relève avant `lying-for`."
    ),
    Bilingual(
      "People less than three tenths of the view high are not looked at; while all who are seen are so small, falls are not judged.",
      "Les personnes de moins de trois dixièmes de la hauteur de la vue ne sont pas considérées ; tant que toutes celles qui sont vues sont si petites, les chutes ne sont pas jugées."
    ),
    Bilingual(
      "Under a steep camera who falls away from it keeps height in the picture, and from straight above everybody does: neither is reported.",
      "Sous une caméra plongeante, qui tombe en s'éloignant garde de la hauteur dans l'image, et vu d'aplomb chacun la garde : rien n'est alors signalé."
    ),
    Bilingual(
      "Knees that stay up after the fall, or arms, keep the height; without a person's box a fall like that may be missed.",
      "Des genoux ou des bras qui restent levés après la chute gardent la hauteur ; sans la boîte de la personne, une telle chute peut être manquée."
    ),
    Bilingual(
      "Who goes on moving hard after the fall, for two seconds beyond `lying-for`, is not reported.",
      "Qui continue à s'agiter après la chute, deux secondes au-delà de `lying-for`, n'est pas signalé."
    ),
    Bilingual(
      "Fewer than six pictures a second show too little of a fall.",
      "Moins de six images par seconde montrent trop peu d'une chute."),
    Bilingual(
      "In the first second of a clip who leaves by the lower edge of the view may pass for who fell: the floor was not seen before.",
      "Dans la première seconde d'une séquence, qui sort par le bord inférieur de la vue peut passer pour tombé : le sol n'a pas été vu avant."
    ),
    Bilingual(
      "Measured on eight falls of two actors in a room (GMDCSA24): all seven onto the ground are found with boxes of a network, of `hog` or of `blobs`; the one onto a bed, with the legs up, is not.",
      "Mesuré sur huit chutes de deux acteurs dans une pièce (GMDCSA24) : les sept au sol sont trouvées avec les boîtes d'un réseau, de `hog` ou de `blobs` ; celle sur un lit, jambes en l'air, ne l'est pas."
    ),
    Bilingual(
      "Furniture that hides the ground hides the fall; so does somebody who moves upright beside, before or behind the place.",
      "Un meuble qui cache le sol cache la chute ; de même quelqu'un qui bouge debout à côté, devant ou derrière."
    ),
    Bilingual(
      "Clothes of the brightness of the ground behind them are not seen to move.",
      "Des vêtements de la même luminosité que le sol derrière eux ne sont pas vus bouger."),
    Bilingual(
      "A large shadow on the ground makes whoever casts it look taller, and a fall onto something high too shallow.",
      "Une grande ombre au sol fait paraître plus grand qui la projette, et trop faible une chute sur une surface haute."
    ),
    Bilingual(
      "A coat, a curtain or a board that drops and stays down may pass for a person.",
      "Un manteau, un rideau ou un panneau qui tombe et reste à terre peut passer pour une personne."
    ),
    Bilingual(
      "A camera that turns or shakes makes everything move: nothing is reported then.",
      "Une caméra qui tourne ou tremble fait tout bouger : rien n'est alors signalé."),
    Bilingual(
      "It is no alarm for people at risk: nobody's safety may rest on it.",
      "Ce n'est pas une téléalarme : la sécurité de personne ne doit en dépendre."),
  ]
}
