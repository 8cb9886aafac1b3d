import Foundation
import TestSupport
import Testing

/// Texts that a demuxer of FFmpeg would follow to other files: refused, whatever they are called.
@Suite(.onItsOwnThread) struct PlaylistAttackTests {
  /// A text that names `good.mp4`, which stands beside it.
  static let texts = [
    "m3u8":
      "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:1.0,\ngood.mp4\n#EXT-X-ENDLIST\n",
    "ffconcat": "ffconcat version 1.0\nfile good.mp4\n",
    "sdp":
      "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
    "mpd": """
    <?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" \
    mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" \
    bandwidth="1"><BaseURL>good.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>
    """,
    "imf": """
    <?xml version="1.0"?><AssetMap xmlns="http://www.smpte-ra.org/schemas/429-9/2007/AM"/>
    """,
    "svg": """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image \
    xlink:href="file:///etc/passwd"/></svg>
    """,
    "ass": "[Script Info]\nScriptType: v4.00+\n[Events]\n",
    "lavfi": "color=size=64x64:duration=1\n",
    "asx": "<asx version=\"3.0\"><entry><ref href=\"good.mp4\"/></entry></asx>\n",
    "ffmeta": ";FFMETADATA1\ntitle=x\n",
  ]

  @Test(arguments: ["mp4", "ts", "mkv", "avi", "h264", "own"])
  func noTextIsFollowed(suffix: String) throws {
    let attack = try ClipAttack()
    let names = try PlaylistAttackTests.texts.sorted { $0.key < $1.key }.map { kind, text in
      let name = "\(kind)-text.\(suffix == "own" ? kind : suffix)"
      try attack.folder.write(name, text)
      return name
    }
    let outcome = try attack.run(names)
    #expect(outcome.status == 65)
    for name in names {
      #expect(!attack.hasResult((name as NSString).deletingPathExtension), "\(name)")
    }
  }

  @Test func aNameIsNeverAProtocol() throws {
    let attack = try ClipAttack()
    let good = attack.folder.path("good.mp4")
    for name in [
      "concat:\(good)|\(good)", "subfile,,start,0,end,0,,:\(good)", "crypto:\(good)",
      "file:\(good)", "cache:\(good)", "data:video/mp4;base64,AAAA", "http://127.0.0.1:9/x.mp4",
      "pipe:0",
    ] {
      let outcome = try Program.contrechamp(["probe", "--", name], in: attack.folder.url)
      #expect([65, 66].contains(outcome.status), "\(name): \(outcome.status) \(outcome.output)")
    }
  }
}
