// Lists of classes that many networks share, by the names under which cards cite them.
extension ModelClasses {
  /// Names of the lists.
  package static let listNames = ["coco", "coco-91", "voc"]

  /// A list by its name.
  package static func list(_ name: String) -> [String]? {
    switch name {
    case "coco": coco
    case "coco-91": coco91
    case "voc": voc
    default: nil
    }
  }

  /// The 80 things of COCO in their order.
  ///
  /// Lin et al. 2014, arXiv 1405.0312.
  static let coco = words(
    """
    person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,stop sign,parking meter,bench,
    bird,cat,dog,horse,sheep,cow,elephant,bear,zebra,giraffe,backpack,umbrella,handbag,tie,suitcase,frisbee,skis,snowboard,
    sports ball,kite,baseball bat,baseball glove,skateboard,surfboard,tennis racket,bottle,wine glass,cup,fork,knife,spoon,
    bowl,banana,apple,sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,bed,dining table,
    toilet,tv,laptop,mouse,remote,keyboard,cell phone,microwave,oven,toaster,sink,refrigerator,book,clock,vase,scissors,
    teddy bear,hair drier,toothbrush
    """)

  /// The same by COCO's own numbers, 1 to 90 with ten gaps, as networks of TensorFlow count them.
  static let coco91: [String] = {
    let gaps: Set = [12, 26, 29, 30, 45, 66, 68, 69, 71, 83]
    var rest = coco[...]
    return (1...90).map { gaps.contains($0) ? "-" : rest.popFirst() ?? "-" }
  }()

  /// The 20 of Pascal VOC in the order of the alphabet.
  ///
  /// Everingham et al. 2010, doi 10.1007/s11263-009-0275-4.
  static let voc = words(
    """
    aeroplane,bicycle,bird,boat,bottle,bus,car,cat,chair,cow,diningtable,dog,horse,motorbike,person,pottedplant,sheep,sofa,
    train,tvmonitor
    """)

  private static func words(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == "\n" }.map(String.init)
  }
}
