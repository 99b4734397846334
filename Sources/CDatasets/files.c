// The table of the files whose bytes stand in bytes.S.
#include "CDatasets.h"

#define DECLARE(symbol) extern const uint8_t cd_##symbol[], cd_##symbol##_end[];
#define FILE_AT(symbol, name) {name, cd_##symbol, cd_##symbol##_end},

#define FILES(ENTRY)                           \
    ENTRY(digits, "digits.csv")                \
    ENTRY(iris, "iris.csv")                    \
    ENTRY(wine, "wine.csv")                    \
    ENTRY(breast_cancer, "breast_cancer.csv")  \
    ENTRY(diabetes, "diabetes.csv")            \
    ENTRY(mnist, "mnist.gz")                   \
    ENTRY(china, "china.gz")                   \
    ENTRY(flower, "flower.gz")                 \
    ENTRY(king_james, "king_james.txt.gz")

#define DECLARE_ENTRY(symbol, name) DECLARE(symbol)
FILES(DECLARE_ENTRY)

static const struct {
    const char *name;
    const uint8_t *begin, *end;
} files[] = {FILES(FILE_AT)};

size_t cd_file_count(void) { return sizeof files / sizeof files[0]; }

cd_file cd_file_at(size_t index) {
    return (cd_file){
        files[index].name, files[index].begin, (size_t)(files[index].end - files[index].begin)};
}
