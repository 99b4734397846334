// The bytes of the files, read by the assembler: the compiler never sees them, so they cost no
// time to build. A changed file is noticed when this one is: make it new with scripts/datasets.

#ifdef __APPLE__
#define SECTION .section __TEXT,__const
#define NAME(symbol) _##symbol
#else
#define SECTION .section .rodata
#define NAME(symbol) symbol
#endif

.macro file symbol, end, path
    .p2align 4
    .globl \symbol
\symbol:
    .incbin "\path"
    .globl \end
\end:
.endm

SECTION
file NAME(cd_digits), NAME(cd_digits_end), "digits.csv"
file NAME(cd_iris), NAME(cd_iris_end), "iris.csv"
file NAME(cd_wine), NAME(cd_wine_end), "wine.csv"
file NAME(cd_breast_cancer), NAME(cd_breast_cancer_end), "breast_cancer.csv"
file NAME(cd_diabetes), NAME(cd_diabetes_end), "diabetes.csv"
file NAME(cd_mnist), NAME(cd_mnist_end), "mnist.gz"
file NAME(cd_china), NAME(cd_china_end), "china.gz"
file NAME(cd_flower), NAME(cd_flower_end), "flower.gz"
file NAME(cd_king_james), NAME(cd_king_james_end), "king_james.txt.gz"

#ifdef __ELF__
.section .note.GNU-stack,"",%progbits
#endif
