import Documents
import Observations
import Scene
import Testing

@Suite struct RunConfigurationTests {
  @Test func fieldsAreTheWordsOfTheFile() {
    var run: RunConfiguration = ["people": "hog"]
    run.viewSize = PixelSize(width: 1920, height: 1080)
    run.add(.init(name: "density", citation: "density-v4", options: #"{"hold":"2 s"}"#))
    run.add(.init(name: "attribute-filter", citation: "attribute-filter-v1"))
    run.baseline = .init(name: "motion", citation: "motion-v2")
    run.records = 12
    run.key = "ab"
    run.backgroundShown = 0.75
    #expect(
      run.words == [
        "people": "hog", "size": "1920x1080", "stage density": #"density-v4 {"hold":"2 s"}"#,
        "stage attribute-filter": "attribute-filter-v1", "baseline motion": "motion-v2",
        "records": "12", "key": "ab", "background-shown": "0.75",
      ])
    let read = RunConfiguration(words: run.words)
    #expect(read.viewSize == PixelSize(width: 1920, height: 1080))
    #expect(read.stages.map(\.name) == ["attribute-filter", "density"])
    #expect(read.stages.map(\.options) == [nil, #"{"hold":"2 s"}"#])
    #expect(read.baseline == .init(name: "motion", citation: "motion-v2"))
    #expect(read.records == 12 && read.key == "ab" && read.backgroundShown == 0.75)
    run.baseline = nil
    #expect(run.words["baseline motion"] == nil)
  }

  @Test func aWordThatIsNotWhatItsKeyPromisesStays() throws {
    let line =
      #"{"observations":1,"clip":{"id":"a","sha256":null,"duration":null},"#
      + #""system":{"id":"s","version":""},"exposure":[],"damage":{},"tool":"t","#
      + #""configuration":{"background-shown":"much","size":"large"}}"#
    let file = try ObservationFile(text: line + "\n", file: "o")
    #expect(file.header.configuration.viewSize == nil)
    #expect(file.header.configuration.backgroundShown == nil)
    #expect(file.text.contains(#""configuration":{"background-shown":"much","size":"large"}"#))
  }
}
