func f() -> Int {
  let g = 3
  func g(_ x: Int) -> Int { x }
  return g(1) + g
}
print(f())
