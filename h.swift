func f() -> Int {
  let g = 3
  func h(_ x: Int) -> Int { x + g }
  let h = h(2)
  return h
}
print(f())
