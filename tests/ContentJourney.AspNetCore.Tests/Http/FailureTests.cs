using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Http;

public sealed class FailureTests
{
    [Theory]
    [InlineData("GET", "visitor", null)]
    [InlineData("DELETE", "visitor", null)]
    [InlineData("GET", "decision", null)]
    [InlineData("POST", "touchpoints", """{"touchpoints":[{"type":"call"}]}""")]
    [InlineData("POST", "visitor/consent", """{"analytics":true}""")]
    public async Task WhenTheStoreIsAway_TheAnswerSaysTryAgain(string method, string path, string? body)
    {
        await using var host = await StartAsync(new StoreUnavailableException());
        var token = (await host.Client.PostAsync("visit", "{}")).Visitor;

        var answer = await host.Client.SendAsync(new HttpMethod(method), path, body is null ? null : new StringContent(body, null, "application/json"), TestClient.Token(token));

        answer.IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("1", answer.Headers["Retry-After"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task WhenTheStoreIsAway_AVisitThatNeedsNothingOfIt_IsAnswered()
    {
        await using var host = await StartAsync(new StoreUnavailableException());

        (await host.Client.PostAsync("visit", """{"slots":[{"name":"hero"}]}""")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ABug_IsAProblemThatTellsNothing()
    {
        await using var host = await StartAsync(new InvalidOperationException("secret"));

        var answer = await host.UncheckedClient.PostAsync("visitor/consent", """{"analytics":true}""");

        answer.IsProblem(HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
    }

    private static Task<TestHost> StartAsync(Exception failure) =>
        TestHost.StartAsync(setup => setup.Services = services => services.AddSingleton<IVisitorStore>(new FailingStore(failure)));

    private sealed class FailingStore(Exception failure) : IVisitorStore
    {
        public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) => throw failure;

        public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) => throw failure;

        public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) => throw failure;

        public ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken) => throw failure;

        public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken) => throw failure;

        public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) => throw failure;

        public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) => throw failure;
    }
}
