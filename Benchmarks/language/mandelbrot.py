def inside(size, limit):
    count = 0
    for row in range(size):
        ci = 2.0 * float(row) / float(size) - 1.0
        for column in range(size):
            cr = 2.0 * float(column) / float(size) - 1.5
            zr = 0.0
            zi = 0.0
            turns = 0
            while turns < limit and zr * zr + zi * zi <= 4.0:
                next = zr * zr - zi * zi + cr
                zi = 2.0 * zr * zi + ci
                zr = next
                turns += 1
            if turns == limit:
                count += 1
    return count


print(inside(1200, 50))
