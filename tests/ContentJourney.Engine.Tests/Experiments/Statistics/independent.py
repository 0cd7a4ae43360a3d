"""The statistics once more, independently of the engine, for reference.py: exact fractions where there are any, else 60 and more digits."""
from fractions import Fraction
from math import comb
from mpmath import mp, mpf, erfc, sqrt, log, exp, hyp2f1, gammainc, loggamma, quad, findroot, pi

mp.dps = 60
NORMAL = lambda z: erfc(mpf(z) / sqrt(2)) / 2


def number(x):
    return float(mp.nstr(mpf(x), 25)) if not isinstance(x, Fraction) else float(x)


def normal_quantile(p):
    start = {True: sqrt(-2 * log(mpf(p))) - 1, False: mpf(0)}[p < 0.1]
    return findroot(lambda z: log(NORMAL(z)) - log(mpf(p)), start)


def t_two_sided(t, v):
    """1 less the central area by Gauss's hypergeometric function, with digits enough for the cancellation."""
    t, v = mpf(t), mpf(v)
    with mp.workdps(800):
        central = 2 * t * exp(loggamma((v + 1) / 2) - loggamma(v / 2)) / sqrt(pi * v) * hyp2f1(mpf(1) / 2, (v + 1) / 2, mpf(3) / 2, -t * t / v)
        return 1 - central


def t_tail_quadrature(t, v):
    """For many degrees of freedom: the density integrated outwards."""
    t, v = mpf(t), mpf(v)
    with mp.workdps(40):
        scale = exp(loggamma((v + 1) / 2) - loggamma(v / 2)) / sqrt(pi * v)
        step = 1 / (1 + t)
        points = [t + step * 4 * i for i in range(0, 40)]
        # Relative to the density at t: quad's tolerance is absolute.
        height = lambda u: -(v + 1) / 2 * log(1 + u * u / v)
        return 2 * scale * exp(height(t)) * quad(lambda u: exp(height(u) - height(t)), points)


def chi_squared(x, k):
    return gammainc(mpf(k) / 2, mpf(x) / 2, mp.inf, regularized=True)


def beta_exact(ca, na, cb, nb):
    """P(B > A) and E[max(A - B, 0)] of Beta(1 + c, 1 + n - c) by finite sums of exact fractions."""
    def fact(n, cache={0: 1}):
        for k in range(max(cache) + 1, n + 1):
            cache[k] = cache[k - 1] * k
        return cache[n]

    def beta(a, b):
        return Fraction(fact(a - 1) * fact(b - 1), fact(a + b - 1))

    def above(a1, b1, a2, b2):
        """P(second > first), Evan Miller's sum."""
        return sum(beta(a1 + i, b1 + b2) / ((b2 + i) * beta(1 + i, b2) * beta(a1, b1)) for i in range(a2))

    a1, b1, a2, b2 = ca + 1, na - ca + 1, cb + 1, nb - cb + 1
    chance = above(a1, b1, a2, b2)
    # E[A; A > B] = E[A] P(A' > B) with A' of Beta(a + 1, b), and alike for B.
    loss = Fraction(a1, a1 + b1) * above(a2, b2, a1 + 1, b1) - Fraction(a2, a2 + b2) * (1 - above(a1, b1, a2 + 1, b2))
    return chance, loss


def beta_quadrature(ca, na, cb, nb):
    """For large counts: nested Gauss-Legendre over both densities, 30 digits."""
    with mp.workdps(30):
        a1, b1, a2, b2 = [mpf(v + 1) for v in (ca, na - ca, cb, nb - cb)]
        mean1, mean2 = a1 / (a1 + b1), a2 / (a2 + b2)
        sd1 = sqrt(mean1 * (1 - mean1) / (a1 + b1))
        sd2 = sqrt(mean2 * (1 - mean2) / (a2 + b2))
        norm1 = loggamma(a1 + b1) - loggamma(a1) - loggamma(b1)
        norm2 = loggamma(a2 + b2) - loggamma(a2) - loggamma(b2)
        f1 = lambda x: exp(norm1 + (a1 - 1) * log(x) + (b1 - 1) * log(1 - x))
        f2 = lambda x: exp(norm2 + (a2 - 1) * log(x) + (b2 - 1) * log(1 - x))
        from mpmath.calculus.quadrature import GaussLegendre
        rule = GaussLegendre(mp).calc_nodes(5, mp.prec)
        low = max(mpf(10) ** -30, min(mean1 - 14 * sd1, mean2 - 14 * sd2))
        high = max(mean1 + 14 * sd1, mean2 + 14 * sd2)
        cells = 60
        edges = [low + (high - low) * i / cells for i in range(cells + 1)]

        def integrate(f, a, b):
            half, mid = (b - a) / 2, (a + b) / 2
            return half * sum(w * f(mid + half * x) for x, w in rule)

        below, shortfall = mpf(0), mpf(0)   # P(B < edge), E[B; B < edge]
        chance = loss = mpf(0)
        for left, right in zip(edges, edges[1:]):
            half, mid = (right - left) / 2, (left + right) / 2
            for x, w in rule:
                u = mid + half * x
                inner = below + integrate(f2, left, u)
                moment = shortfall + integrate(lambda v: v * f2(v), left, u)
                weight = half * w * f1(u)
                chance += weight * (1 - inner)
                loss += weight * (u * inner - moment)
            below += integrate(f2, left, right)
            shortfall += integrate(lambda v: v * f2(v), left, right)
        return chance, loss


def fisher(ca, na, cb, nb):
    total, conversions = na + nb, ca + cb
    weights = {k: comb(na, k) * comb(nb, conversions - k) for k in range(max(0, conversions - nb), min(na, conversions) + 1)}
    # R's tolerance for ties.
    return Fraction(sum(w for w in weights.values() if w * 10**7 <= weights[ca] * (10**7 + 1)), comb(total, conversions))


def pooled_z(ca, na, cb, nb):
    pooled = mpf(ca + cb) / (na + nb)
    z = (mpf(cb) / nb - mpf(ca) / na) / sqrt(pooled * (1 - pooled) * (mpf(1) / na + mpf(1) / nb))
    return 2 * NORMAL(abs(z))


def wald(ca, na, cb, nb, alpha):
    pa, pb = mpf(ca) / na, mpf(cb) / nb
    half = normal_quantile(alpha / 2) * sqrt(pa * (1 - pa) / na + pb * (1 - pb) / nb)
    return pb - pa - half, pb - pa + half


def sequence(n, difference, variance, alpha, tuned):
    """Waudby-Smith et al., the two-sided boundary and, for p, the error rate at which it touches 0 with the same rho."""
    alpha, n, d, v = mpf(alpha), mpf(n), mpf(difference), mpf(variance)
    rho2 = (-2 * log(alpha) + log(-2 * log(alpha) + 1)) / tuned
    sigma = sqrt(v * n)
    boundary = lambda a: sigma * sqrt(2 * (n * rho2 + 1) / (n * n * rho2) * log(sqrt(n * rho2 + 1) / a))
    if boundary(mpf(1)) >= abs(d):
        p = mpf(1)
    else:
        low, high = mpf(-10000), mpf(0)
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if boundary(exp(middle)) > abs(d) else (low, middle)
        p = exp(low)
    return p, d - boundary(alpha), d + boundary(alpha)


def welch(n1, m1, v1, n2, m2, v2):
    n1, m1, v1, n2, m2, v2 = map(mpf, (n1, m1, v1, n2, m2, v2))
    e1, e2 = v1 / n1, v2 / n2
    df = (e1 + e2) ** 2 / (e1 ** 2 / (n1 - 1) + e2 ** 2 / (n2 - 1))
    t = abs(m2 - m1) / sqrt(e1 + e2)
    return (t_two_sided if df < 200 else t_tail_quadrature)(t, df), df


def binomial(observed, total, share):
    share = Fraction(share)
    weights = [comb(total, k) * share ** k * (1 - share) ** (total - k) for k in range(total + 1)]
    return sum(w for w in weights if w * 10**7 <= weights[observed] * (10**7 + 1))


def pareto(seed, count, shape):
    """Values with a heavy tail from a linear congruential generator, so that the C# side can repeat them."""
    state, values = seed, []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        uniform = ((state >> 11) + 1) / 2**53
        values.append(round(10 * uniform ** (-1 / shape), 2))
    return values


def moments(values, visitors):
    total = sum(map(Fraction, values))
    squares = sum(Fraction(v) ** 2 for v in values)
    mean = total / visitors
    return mean, (squares - total * mean) / (visitors - 1)
