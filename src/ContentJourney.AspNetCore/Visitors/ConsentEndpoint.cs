using ContentJourney.AspNetCore.Bots;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary><c>POST /visitor/consent</c>: changes what the visitor agreed to; a visitor without a token gets one.</summary>
internal sealed class ConsentEndpoint(IVisitorStore store, TokenSigners signers, ConsentPolicy policy, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        using var body = await JsonBody.ReadAsync(context, Limits.Body);
        if (body is null)
        {
            return;
        }

        var cookie = new QueryReader(context.Request, body.Errors, "cookie").Flag("cookie");
        var stated = ConsentStatement.Read(body.Root);
        if (body.Errors.IsEmpty && stated is { Analytics: null, Personalization: null, Experiments: null })
        {
            body.Errors.Add(ErrorList.Root, "needs at least one of analytics, personalization, experiments");
        }

        if (!body.Errors.IsEmpty)
        {
            await Problem.InvalidAsync(context, body.Errors);
            return;
        }

        var (visitor, consent) = await ChangeAsync(context, caller, stated);
        var token = (await signers.GetAsync(context.RequestAborted)).Encode(visitor);
        VisitorCookie.Apply(context, cookie, token, consent);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, (token, consent), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("visitor", state.token);
            writer.WritePropertyName("consent");
            ConsentStatement.Write(writer, state.consent);
            writer.WriteEndObject();
        });
    }

    private async Task<(VisitorId Visitor, Consent Consent)> ChangeAsync(HttpContext context, Caller caller, ConsentStatement stated)
    {
        var (visitor, cancellationToken) = (caller.Visitor, context.RequestAborted);
        var stored = visitor is { } known ? await store.FindProfileAsync(known, cancellationToken) : null;
        if (stored is null && Bot.Is(context.Request))
        {
            // A program makes no visitor; what somebody says who is stored already counts, whatever the browser says it is.
            return (visitor ?? TokenSigner.NewVisitor(), Consent.None);
        }

        var consent = stated.Change(stored?.Consent ?? policy.Default);
        var written = await store.WriteAsync(
            new VisitorWrite { Visitor = stored?.Id ?? visitor ?? TokenSigner.NewVisitor(), Now = time.GetUtcNow(), Consent = consent },
            cancellationToken);
        return (written.Visitor, consent);
    }
}
