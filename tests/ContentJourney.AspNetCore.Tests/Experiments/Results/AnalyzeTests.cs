using System.Net;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.AspNetCore.Tests.OpenApi;
using ContentJourney.Engine.Keys;

namespace ContentJourney.AspNetCore.Tests.Experiments.Results;

public sealed class AnalyzeTests : IAsyncLifetime
{
    private const string Analyze = "experiments/analyze";

    private ManagementSite _site = null!;

    public async Task InitializeAsync() => _site = await ManagementSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    /// <summary>The example of the contract, with its figures.</summary>
    [Fact]
    public async Task Analyze_CookieCats_AnswersThePublishedFigures()
    {
        var answer = (await _site.PostAsync(Analyze, """
            {"alpha":0.05, "variants":[{"alias":"control","weight":50,"visitors":44700,"conversions":8502},
                                       {"alias":"b","weight":50,"visitors":45489,"conversions":8279}]}
            """)).Is(HttpStatusCode.OK);

        Assert.Equal(0.190201, answer.At("variants.0.rate").GetDouble(), 5e-7);
        Assert.Equal(0.182000, answer.At("variants.1.rate").GetDouble(), 5e-7);
        Assert.Equal(-0.008201, answer.At("variants.1.difference.absolute").GetDouble(), 5e-7);
        Assert.Equal(-0.043119, answer.At("variants.1.difference.relative").GetDouble(), 1e-6);
        Assert.Equal(0.001554, answer.At("variants.1.pValue").GetDouble(), 5e-7);
        Assert.Equal(0.008608, answer.At("srm.pValue").GetDouble(), 5e-7);
        Assert.True(answer.At("srm.ok").GetBoolean());
        Assert.True(answer.At("power.reached").GetBoolean());
        Assert.Equal("control-better", answer.At("verdict.kind").GetString());
    }

    /// <summary>Every form of the answer fits the schema: rates, sums, values, further metrics, nothing measured.</summary>
    [Theory]
    [InlineData("""{"variants":[{"alias":"a","visitors":0,"conversions":0},{"alias":"b","visitors":0,"conversions":0}],"baseline":0.1,"visitorsPerDay":100}""")]
    [InlineData("""{"variants":[{"alias":"a","visitors":9,"conversions":0},{"alias":"b","visitors":9,"conversions":3},{"alias":"c","visitors":9,"conversions":3}]}""")]
    [InlineData("""{"variants":[{"alias":"a","visitors":300,"sum":100,"sumOfSquares":200},{"alias":"b","visitors":300,"sum":120,"sumOfSquares":200}],"lowerIsBetter":true}""")]
    [InlineData("""{"variants":[{"alias":"a","visitors":1,"values":[5]},{"alias":"b","visitors":3,"values":[1,99]}],"capQuantile":0.6,"visitorsPerDay":1}""")]
    [InlineData("""{"variants":[{"alias":"a","visitors":2,"sum":2,"sumOfSquares":4,"covariate":{"sum":1,"sumOfSquares":1,"sumOfProducts":2}},{"alias":"b","visitors":2,"sum":2,"sumOfSquares":4,"covariate":{"sum":0,"sumOfSquares":0,"sumOfProducts":0}}]}""")]
    [InlineData("""{"metric":"orders","variants":[{"alias":"a","visitors":500,"conversions":50},{"alias":"b","visitors":500,"conversions":90}],"metrics":[{"alias":"unsubscribes","guardrail":true,"lowerIsBetter":true,"variants":[{"alias":"a","conversions":30},{"alias":"b","conversions":70}]},{"alias":"revenue","variants":[{"alias":"a","sum":30,"sumOfSquares":70},{"alias":"b","sum":30,"sumOfSquares":70}]}]}""")]
    public async Task Analyze_AnyTotals_AnswersWhatTheDocumentDescribes(string body)
    {
        var answer = (await _site.PostAsync(Analyze, body)).Is(HttpStatusCode.OK);

        Assert.Empty(new SchemaCheck(Contract.Committed).Check(Contract.Committed.Root.GetProperty("components").GetProperty("schemas").GetProperty("ExperimentResults"), answer.Json));
    }

    [Fact]
    public async Task Analyze_WrongTotals_NamesEveryPlace()
    {
        var answer = await _site.PostAsync(Analyze, """{"alpha":2,"variants":[{"alias":"a","visitors":5,"conversions":6},{"alias":"b","conversions":1}],"beta":1}""");

        answer.IsProblem(HttpStatusCode.BadRequest);
        Assert.Equal(
            ["alpha", "beta", "variants[0].conversions", "variants[1].visitors"],
            answer.At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Analyze_KeyThatMayRead_IsEnough()
    {
        var key = await _site.Host.CreateKeyAsync(KeyScopes.Read);

        (await _site.SendAsync(HttpMethod.Post, Analyze, """{"variants":[{"alias":"a","visitors":1,"conversions":0},{"alias":"b","visitors":1,"conversions":1}]}""", key))
            .Is(HttpStatusCode.OK);
    }
}
