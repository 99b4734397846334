// Parts of the standard library that are still to be written; see docs/architecture.md.

let stringsInterface = ""
let charactersInterface = ""
let sequencesInterface = ""
let arraysInterface = ""
let dictionariesInterface = ""
let setsInterface = ""

func registerStrings(_ natives: inout [String: NativeFunction]) {}
func registerCharacters(_ natives: inout [String: NativeFunction]) {}
func registerSequences(_ natives: inout [String: NativeFunction]) {}
func registerArrays(_ natives: inout [String: NativeFunction]) {}
func registerDictionaries(_ natives: inout [String: NativeFunction]) {}
func registerSets(_ natives: inout [String: NativeFunction]) {}
