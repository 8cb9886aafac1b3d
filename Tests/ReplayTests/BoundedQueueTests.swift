import Foundation
import Replay
import Testing

@Test func aFullQueueLosesNothingAndKeepsOrder() {
  let queue = BoundedQueue<Int>(capacity: 2)
  Thread {
    for number in 0..<10_000 { _ = queue.push(number) }
    queue.finish()
  }.start()
  var received: [Int] = []
  while let number = queue.pop() { received.append(number) }
  #expect(received == Array(0..<10_000))
}

@Test func aProducerWhoseConsumerLeftIsNotBlocked() {
  let queue = BoundedQueue<Int>(capacity: 1)
  let ended = BoundedQueue<Int>(capacity: 1)
  Thread {
    var accepted = 0
    while queue.push(accepted) { accepted += 1 }
    _ = ended.push(accepted)
  }.start()
  _ = queue.pop()
  queue.abandon()
  #expect(ended.pop() != nil)
}
