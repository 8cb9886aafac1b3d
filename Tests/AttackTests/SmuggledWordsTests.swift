import Foundation
import TestSupport
import Testing

/// What a program says is kept: it must not be a place for pictures.
@Suite(.onItsOwnThread) struct SmuggledWordsTests {
  /// Words of one record each, whose `LONG` is a picture as text.
  static let records = [
    #"{"alarm":{"event":"intrusion","start":0,"end":1,"id":"LONG"}}"#,
    #"{"alarm":{"event":"LONG","start":0,"end":1}}"#,
    #"{"alarm":{"event":"intrusion","zone":"LONG","start":0,"end":1}}"#,
    #"{"alarm":{"event":"intrusion","start":0,"end":1,"attributes":{"colour":"LONG"}}}"#,
    #"{"alarm":{"event":"intrusion","start":0,"end":1,"attributes":{"LONG":"red"}}}"#,
    #"{"alarm":{"event":"intrusion","start":0,"end":1,"operator-verdict":"LONG"}}"#,
    #"{"alarm":{"event":"intrusion","start":0,"end":1,"LONG":1}}"#,
    #"{"alarm":{"event":"intrusion","start":"LONG","end":1}}"#,
    #"{"measurement":{"quantity":"LONG","time":0,"value":1}}"#,
    #"{"measurement":{"quantity":"count","zone":"LONG","time":0,"value":1}}"#,
    #"{"detection":{"time":0,"box":[0,0,0.1,0.1],"class":"LONG"}}"#,
    #"{"detection":{"time":0,"box":[0,0,0.1,0.1],"attributes":{"LONG":"x"}}}"#,
    #"{"LONG":{}}"#, #""LONG""#, "LONG",
  ]

  /// Eight thousand characters that are nowhere else.
  private static let picture = String(repeating: "iVBORw0KGgoAAAAN", count: 500)

  @Test(arguments: Attack.selection(of: records, short: 5))
  func noWordIsAPicture(record: String) throws {
    let line = record.replacing("LONG", with: Self.picture)
    let attack = try DetectorAttack("1 while <STDIN>; print q(\(line)), qq(\\n);")
    let outcome = try attack.run()
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(attack.observations == nil)
    // An error may quote the beginning.
    let longest = String(Self.picture.prefix(240))
    #expect(!attack.everythingKept.contains(longest))
    #expect(!outcome.errors.contains(longest))
  }

  @Test func complaintsAreCutOff() throws {
    let attack = try DetectorAttack("die '\(Self.picture)';")
    let outcome = try attack.run()
    #expect(outcome.status == 65)
    #expect(!(outcome.errors + attack.everythingKept).contains(Self.picture.prefix(120)))
  }

  /// Each short, together a picture.
  @Test(arguments: [
    (#""id":"%s""#, "bytes of different words"),
    (#""attributes":{"a":"%s"}"#, "bytes of different words"),
    (#""confidence":0.%s"#, "one alarm more than the 120"),
  ])
  func noPictureComesInPieces(member: String, complaint: String) throws {
    let attack = try DetectorAttack(
      """
      1 while <STDIN>;
      for my $n (1..300) {
        my $word = $n x (99 / length $n);
        my $member = sprintf q(\(member)), '\(member)' =~ /confidence/ ? $n : $word;
        print qq({"alarm":{"event":"intrusion","start":0,"end":1,$member}}\\n);
      }
      """)
    let outcome = try attack.run()
    #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
    #expect(attack.observations == nil)
  }

  @Test(
    arguments: Attack.selection(
      of: ["\\u0007", "\\u202e", "\\n", "\\u2028", "\\ue000", "\\u200b", "\\ufdd0"], short: 2))
  func noWordHoldsWhatCannotBePrinted(character: String) throws {
    let attack = try DetectorAttack(
      "1 while <STDIN>; "
        + #"print q({"alarm":{"event":"intrusion","start":0,"end":1,"id":"a\#(character)b"}}), qq(\n);"#
    )
    let outcome = try attack.run()
    #expect(outcome.errors.contains("characters that cannot be printed"), "\(outcome.errors)")
    #expect(attack.observations == nil)
  }

  /// The rules leave room for what honest systems say, in any script.
  @Test func honestWordsAreKept() throws {
    let attack = try DetectorAttack(
      #"""
      1 while <STDIN>;
      for my $n (1..100) {
        print qq({"alarm":{"event":"intrusion","start":0,"end":1,"id":"caméra n° $n – 入口",)
          . qq("attributes":{"colour":"vert-de-gris"}}}\n);
      }
      """#)
    let outcome = try attack.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(attack.observations?.contains("caméra n° 100 – 入口") == true)
  }
}
