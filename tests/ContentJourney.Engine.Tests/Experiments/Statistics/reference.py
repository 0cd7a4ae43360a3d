"""Makes reference.json: what the statistics must give, computed independently of the engine.

Tools: Python's exact fractions, and mpmath 1.3.0 with 60 and more digits. Run: python3 reference.py > reference.json
Each case carries how it was derived. Nothing here shares a formula with the engine where there is another way to the number.
"""
import json
from fractions import Fraction
from mpmath import mp, mpf
from independent import NORMAL, number, normal_quantile, t_two_sided, t_tail_quadrature, chi_squared, beta_exact, beta_quadrature, fisher, pooled_z, wald, sequence, welch, binomial, pareto, moments

out = {"tool": "Python fractions and mpmath 1.3.0, see reference.py"}
out["normalSurvival"] = [{"z": z, "p": number(NORMAL(z))} for z in
    [-10, -1.5, -0.3, 0, 1e-8, 0.1, 0.5, 1, 1.5, 1.959963984540054, 1.9999, 2, 2.0001, 2.5, 3, 5, 6.5, 8, 10, 15, 20, 25, 30, 35, 36.9, 37.04]]
out["normalQuantile"] = [{"p": p, "z": number(normal_quantile(p))} for p in
    [0.49, 0.4, 0.25, 0.1, 0.05, 0.025, 0.005, 1e-3, 1e-6, 1e-10, 1e-50, 1e-100, 1e-200, 1e-300]]
out["student"] = [{"t": t, "degrees": v, "p": number(t_two_sided(t, v))} for v in [1, 1.5, 2, 3.7, 10, 30, 100.5]
    for t in [0.001, 0.5, 1, 2, 5, 30]] + [{"t": t, "degrees": 1, "p": number(t_two_sided(t, 1))} for t in [1e5, 1e10]] + [
    {"t": t, "degrees": v, "p": number(t_tail_quadrature(t, v))} for v in [1e3, 1e5, 1e7, 1e9] for t in [0.01, 0.5, 1, 2, 5, 10, 25, 36]]
out["chiSquared"] = [{"x": x, "degrees": k, "p": number(chi_squared(x, k))} for k in [1, 2, 3, 4, 5, 7, 10, 19] for x in [0, 0.01, 1, 5, 25, 200, 1300]]
out["posterior"] = []
for ca, na, cb, nb in [(0, 0, 0, 0), (0, 1, 1, 1), (1, 1, 0, 1), (0, 10, 0, 10), (0, 100, 3, 100), (5, 10, 5, 10), (1, 10, 9, 10), (9, 10, 1, 10),
                       (20, 1000, 35, 1000), (35, 1000, 20, 1000), (100, 1000, 100, 10), (3, 5, 300, 1000), (300, 1000, 3, 5), (0, 2000, 60, 2000), (90, 100, 0, 300)]:
    if cb > nb:
        continue
    chance, loss = beta_exact(ca, na, cb, nb)
    out["posterior"].append({"control": [na, ca], "variant": [nb, cb], "chance": number(chance), "loss": number(loss), "by": "exact fractions, finite sums"})
for ca, na, cb, nb in [(8502, 44700, 8279, 45489), (500000, 1000000, 500700, 1000000), (200000000, 1000000000, 200020000, 1000000000), (100, 1000000, 130, 1000000)]:
    chance, loss = beta_quadrature(ca, na, cb, nb)
    out["posterior"].append({"control": [na, ca], "variant": [nb, cb], "chance": number(chance), "loss": number(loss), "by": "nested Gauss-Legendre, 30 digits"})
out["fisher"] = [{"control": [na, ca], "variant": [nb, cb], "p": number(fisher(ca, na, cb, nb))} for ca, na, cb, nb in
    [(0, 10, 0, 10), (0, 10, 5, 10), (1, 10, 4, 12), (3, 4, 1, 4), (0, 1000, 9, 1000), (9, 1000, 0, 1000), (2, 50000, 7, 50000), (1, 3, 40000, 120000),
     (10, 10, 6, 10), (999, 1000, 995, 1000), (0, 1, 1, 1), (4, 2000, 4, 2000), (12, 12, 0, 5)]]
out["proportions"] = []
for ca, na, cb, nb in [(8502, 44700, 8279, 45489), (20034, 44700, 20119, 45489), (50, 1000, 70, 1000), (500, 1000, 500, 1000), (10, 100, 25, 100),
                       (300000000, 1000000000, 300050000, 1000000000), (1000, 1000000000, 1100, 1000000000), (999000, 1000000, 999200, 1000000),
                       (10000, 100000, 15000, 100000), (20000, 100000, 32000, 100000), (5, 10, 5, 10), (200000000, 1000000000, 200300000, 1000000000)]:
    low, high = wald(ca, na, cb, nb, 0.05)
    pa, pb = mpf(ca) / na, mpf(cb) / nb
    anytime = sequence(na + nb, pb - pa, pa * (1 - pa) / na + pb * (1 - pb) / nb, 0.05, 5000)
    out["proportions"].append({"control": [na, ca], "variant": [nb, cb], "p": number(pooled_z(ca, na, cb, nb)), "low": number(low), "high": number(high),
                               "anytimeP": number(anytime[0]), "anytimeLow": number(anytime[1]), "anytimeHigh": number(anytime[2])})
out["sequence"] = []
for n, d, v, alpha, tuned in [(200, 0.1, 0.0025, 0.05, 5000), (5000, 0.03, 0.0001, 0.05, 5000), (100000, 0.005, 1e-6, 0.01, 5000), (1e9, 1e-4, 1e-10, 0.05, 5000),
                              (5000, 0.05, 0.0001, 0.1, 100000), (5000, 0.001, 0.0001, 0.05, 5000)]:
    p, low, high = sequence(n, d, v, alpha, tuned)
    out["sequence"].append({"n": n, "difference": d, "variance": v, "alpha": alpha, "tuned": tuned, "p": number(p), "low": number(low), "high": number(high)})
out["welch"] = []
for n1, m1, v1, n2, m2, v2 in [(2, 1, 1, 2, 3, 1), (5, 10, 4, 9, 12, 25), (30, 1.5, 2, 45, 2.1, 9), (1000, 12.5, 400, 1100, 13.9, 900), (1000000, 5, 100, 1000000, 5.02, 121),
                               (1000000000, 3, 50, 1000000000, 3.001, 60), (100000, 1, 4, 100000, 1.1, 4), (3, 0, 0.001, 500, 1, 800), (400, -3, 16, 500, -4, 25)]:
    p, df = welch(n1, m1, v1, n2, m2, v2)
    out["welch"].append({"control": [n1, m1, v1], "variant": [n2, m2, v2], "p": number(p)})
out["sampleRatio"] = [{"visitors": v, "weights": w, "p": number(chi_squared(sum((mpf(n) - mpf(sum(v)) * mpf(x) / sum(w)) ** 2 / (mpf(sum(v)) * mpf(x) / sum(w))
    for n, x in zip(v, w)), len(v) - 1))} for v, w in [([44700, 45489], [50, 50]), ([5000, 5000], [1, 1]), ([100, 200, 300], [1, 2, 3]), ([1000, 1100, 900, 1010], [1, 1, 1, 1]),
    ([9000, 1100], [90, 10]), ([1000000000, 1000100000], [1, 1]), ([500, 700], [50, 50])]] + [
    {"visitors": v, "weights": w, "p": number(binomial(v[0], sum(v), Fraction(w[0], sum(w))))} for v, w in [([1, 0], [1, 1]), ([2, 6], [50, 50]), ([0, 9], [1, 1]), ([95, 5], [99, 1]), ([400, 0], [999, 1])]]
out["revenue"] = []
for visitors, buyers, shape, quantile in [(400, 40, 1.2, None), (400, 40, 1.2, 0.95), (3000, 300, 1.5, None), (3000, 300, 1.5, 0.9), (50, 50, 0.8, 0.8)]:
    groups = [pareto(seed, buyers, shape) for seed in (17, 4711)]
    cap = mp.inf
    if quantile is not None:
        ordered = sorted(groups[0] + groups[1])
        cap = next(v for v in ordered if Fraction(sum(1 for w in ordered if w <= v), len(ordered)) >= Fraction(str(quantile)))
    stats = [moments([min(v, cap) for v in group], visitors) for group in groups]
    p, df = welch(visitors, mpf(stats[0][0].numerator) / stats[0][0].denominator, mpf(stats[0][1].numerator) / stats[0][1].denominator,
                  visitors, mpf(stats[1][0].numerator) / stats[1][0].denominator, mpf(stats[1][1].numerator) / stats[1][1].denominator)
    out["revenue"].append({"visitors": visitors, "buyers": buyers, "shape": shape, "quantile": quantile, "cap": None if cap == mp.inf else cap,
                           "means": [float(s[0]) for s in stats], "variances": [float(s[1]) for s in stats], "p": number(p)})
out["cuped"] = []
for count, base, weight in [(8, 0, 1), (50, 100, 2), (200, 10000, 0.3)]:
    groups, raw = [], []
    for seed, lift in ((3, 0), (5, 1)):
        xs = [Fraction(int(v)) + base for v in pareto(seed, count, 2.5)]
        ys = [Fraction(weight) * x + Fraction(int(e)) + lift for x, e in zip(xs, pareto(seed + 100, count, 4))]
        groups.append((xs, ys))
    centre = [(sum(xs) / count, sum(ys) / count) for xs, ys in groups]
    sxx = sum((x - m[0]) ** 2 for (xs, ys), m in zip(groups, centre) for x in xs)
    sxy = sum((x - m[0]) * (y - m[1]) for (xs, ys), m in zip(groups, centre) for x, y in zip(xs, ys))
    syy = sum((y - m[1]) ** 2 for (xs, ys), m in zip(groups, centre) for y in ys)
    theta, overall = sxy / sxx, sum(sum(xs) for xs, _ in groups) / (2 * count)
    adjusted = [[y - theta * (x - overall) for x, y in zip(xs, ys)] for xs, ys in groups]
    out["cuped"].append({"sums": [[count] + [float(v) for v in (sum(ys), sum(xs), sum(y * y for y in ys), sum(x * x for x in xs), sum(x * y for x, y in zip(xs, ys)))] for xs, ys in groups],
                         "theta": float(theta), "reduction": float(sxy * sxy / sxx / syy),
                         "means": [float(sum(a) / count) for a in adjusted],
                         "variances": [float(sum((v - sum(a) / count) ** 2 for v in a) / (count - 1)) for a in adjusted]})
# Each case on a line of its own.
print("{\n" + ",\n".join('  ' + json.dumps(k) + ": " + (json.dumps(v) if isinstance(v, str) else "[\n" + ",\n".join("    " + json.dumps(c) for c in v) + "\n  ]") for k, v in out.items()) + "\n}")
