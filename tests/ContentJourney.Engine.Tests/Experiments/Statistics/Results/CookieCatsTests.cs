namespace ContentJourney.Engine.Tests.Experiments.Statistics.Results;

/// <summary>
/// Published results of the data (see its README and the contract's example). Both p-values, intervals and always-valid figures stand with
/// more digits in reference.json under "proportions", by mpmath.
/// </summary>
public sealed class CookieCatsTests
{
    [Fact]
    public void DaySeven_IsThePublishedResult()
    {
        var groups = CookieCats.Read();
        var answer = Bodies.Answer(Bodies.Of(groups[0].Players, groups[0].DaySeven, groups[1].Players, groups[1].DaySeven));
        var (control, variant) = (answer.GetProperty("variants")[0], answer.GetProperty("variants")[1]);

        Assert.Equal((44700, 45489), (groups[0].Players, groups[1].Players));
        Assert.Equal(0.190201, control.GetProperty("rate").GetDouble(), 5e-7);
        Assert.Equal(0.182000, variant.GetProperty("rate").GetDouble(), 5e-7);
        Assert.Equal(-0.008201, variant.GetProperty("difference").GetProperty("absolute").GetDouble(), 5e-7);
        Assert.Equal(-0.043119, variant.GetProperty("difference").GetProperty("relative").GetDouble(), 1e-6);
        Assert.Equal(0.001554, variant.GetProperty("pValue").GetDouble(), 5e-7);
        Assert.Equal("two-proportion-z", variant.GetProperty("test").GetString());
        Assert.Equal(0.008608, answer.GetProperty("srm").GetProperty("pValue").GetDouble(), 5e-7);
        Assert.True(answer.GetProperty("srm").GetProperty("ok").GetBoolean());
        Assert.True(answer.GetProperty("power").GetProperty("reached").GetBoolean());
        Assert.Equal("control-better", answer.GetProperty("verdict").GetProperty("kind").GetString());
    }

    [Fact]
    public void DayOne_IsThePublishedResult()
    {
        var groups = CookieCats.Read();
        var answer = Bodies.Answer(Bodies.Of(groups[0].Players, groups[0].DayOne, groups[1].Players, groups[1].DayOne));
        var variant = answer.GetProperty("variants")[1];

        Assert.Equal(0.4482, answer.GetProperty("variants")[0].GetProperty("rate").GetDouble(), 5e-5);
        Assert.Equal(0.4423, variant.GetProperty("rate").GetDouble(), 5e-5);
        Assert.Equal(0.0744, variant.GetProperty("pValue").GetDouble(), 5e-5);
        Assert.Equal("no-difference-shown", answer.GetProperty("verdict").GetProperty("kind").GetString());
    }

    /// <summary>The fixed p counts for one look only: those who looked earlier must go by the always-valid one, which is 0.08.</summary>
    [Fact]
    public void DaySeven_LookedAtBefore_ShowsNoDifference()
    {
        var groups = CookieCats.Read();
        var answer = Bodies.Answer(Bodies.Of(groups[0].Players, groups[0].DaySeven, groups[1].Players, groups[1].DaySeven, "\"peeked\": true,"));

        Assert.Equal("no-difference-shown", answer.GetProperty("verdict").GetProperty("kind").GetString());
        Assert.InRange(answer.GetProperty("variants")[1].GetProperty("anytime").GetProperty("pValue").GetDouble(), 0.08, 0.09);
    }

    [Fact]
    public void BothDays_AreCorrectedForTwoMetrics()
    {
        var groups = CookieCats.Read();
        var answer = Bodies.Answer(Bodies.Of(groups[0].Players, groups[0].DaySeven, groups[1].Players, groups[1].DaySeven, $$"""
            "metric": "day-7", "metrics": [ { "alias": "day-1", "variants": [ { "alias": "control", "conversions": {{groups[0].DayOne}} }, { "alias": "b", "conversions": {{groups[1].DayOne}} } ] } ],
            """));
        var (seven, one) = (answer.GetProperty("variants")[1], answer.GetProperty("metrics")[0].GetProperty("variants")[1]);

        Assert.Equal(2 * seven.GetProperty("pValue").GetDouble(), seven.GetProperty("adjusted").GetProperty("holm").GetDouble());
        Assert.Equal(one.GetProperty("pValue").GetDouble(), one.GetProperty("adjusted").GetProperty("holm").GetDouble());
        Assert.Equal(one.GetProperty("pValue").GetDouble(), one.GetProperty("adjusted").GetProperty("benjaminiHochberg").GetDouble());
    }
}
