using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class ConsentPolicyTests
{
    // stated, stored, default, Global Privacy Control -> consent; null: not said. Each of the three goes by these same lines.
    [Theory]
    [InlineData(null, null, false, false, false)]
    [InlineData(null, null, false, true, false)]
    [InlineData(null, null, true, false, true)]
    [InlineData(null, null, true, true, false)]
    [InlineData(null, false, false, false, false)]
    [InlineData(null, false, false, true, false)]
    [InlineData(null, false, true, false, false)]
    [InlineData(null, false, true, true, false)]
    [InlineData(null, true, false, false, true)]
    [InlineData(null, true, false, true, false)]
    [InlineData(null, true, true, false, true)]
    [InlineData(null, true, true, true, false)]
    [InlineData(false, null, false, false, false)]
    [InlineData(false, null, false, true, false)]
    [InlineData(false, null, true, false, false)]
    [InlineData(false, null, true, true, false)]
    [InlineData(false, false, false, false, false)]
    [InlineData(false, false, false, true, false)]
    [InlineData(false, false, true, false, false)]
    [InlineData(false, false, true, true, false)]
    [InlineData(false, true, false, false, false)]
    [InlineData(false, true, false, true, false)]
    [InlineData(false, true, true, false, false)]
    [InlineData(false, true, true, true, false)]
    [InlineData(true, null, false, false, true)]
    [InlineData(true, null, false, true, true)]
    [InlineData(true, null, true, false, true)]
    [InlineData(true, null, true, true, true)]
    [InlineData(true, false, false, false, true)]
    [InlineData(true, false, false, true, true)]
    [InlineData(true, false, true, false, true)]
    [InlineData(true, false, true, true, true)]
    [InlineData(true, true, false, false, true)]
    [InlineData(true, true, false, true, true)]
    [InlineData(true, true, true, false, true)]
    [InlineData(true, true, true, true, true)]
    public void Effective_OfEachMember_IsStatedElseSignalElseStoredElseDefault(bool? stated, bool? stored, bool fallback, bool signal, bool expected)
    {
        var site = fallback ? Consent.All : Consent.None;

        Assert.Equal(expected, Effective(new ConsentStatement(stated, null, null), With(stored, c => c with { Analytics = stored!.Value })).Analytics);
        Assert.Equal(expected, Effective(new ConsentStatement(null, stated, null), With(stored, c => c with { Personalization = stored!.Value })).Personalization);
        Assert.Equal(expected, Effective(new ConsentStatement(null, null, stated), With(stored, c => c with { Experiments = stored!.Value })).Experiments);

        Consent Effective(ConsentStatement statement, Consent? before) =>
            ConsentPolicy.Effective(stated is null ? null : statement, before, site, signal);
        static Consent? With(bool? stored, Func<Consent, Consent> set) => stored is null ? null : set(Consent.None);
    }

    [Fact]
    public void Effective_OfAPartlyStatedConsent_TakesTheRestFromBefore() =>
        Assert.Equal(
            new Consent(Analytics: false, Personalization: true, Experiments: true),
            ConsentPolicy.Effective(new ConsentStatement(false, null, null), Consent.All, Consent.None, privacyControl: false));
}
