using System.Text.Json;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary><c>GET /visitor</c>: all that is stored about the token's visitor. <c>DELETE /visitor</c>: erases it.</summary>
internal sealed class VisitorEndpoint(IVisitorStore store, WarmVisitors warm, TokenSigners signers)
{
    public async Task ExportAsync(HttpContext context, Caller caller)
    {
        if (await RequireVisitorAsync(context, caller) is not { } visitor)
        {
            return;
        }

        var stored = await store.FindAsync(visitor, context.RequestAborted);
        var token = (await signers.GetAsync(context.RequestAborted)).Encode(stored?.Id ?? visitor);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, (token, stored), static (writer, state) => Write(writer, state.token, state.stored));
    }

    public async Task EraseAsync(HttpContext context, Caller caller)
    {
        if (await RequireVisitorAsync(context, caller) is not { } visitor)
        {
            return;
        }

        await store.EraseAsync(visitor, context.RequestAborted);
        warm.Forget(visitor);
        VisitorCookie.Drop(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task<VisitorId?> RequireVisitorAsync(HttpContext context, Caller caller)
    {
        var errors = new ErrorList();
        _ = new QueryReader(context.Request, errors);
        var visitor = caller.Visitor;
        if (visitor is null)
        {
            errors.Add(VisitorIdentity.Header, "is required: the visitor's token");
        }

        if (errors.IsEmpty)
        {
            return visitor;
        }

        await Problem.InvalidAsync(context, errors);
        return null;
    }

    private static void Write(Utf8JsonWriter writer, string token, StoredVisitor? stored)
    {
        writer.WriteStartObject();
        writer.WriteString("visitor", token);
        writer.WriteString("userId", stored?.UserId);
        writer.WriteString("createdAt", stored is null ? null : Instants.ToText(stored.CreatedAt));
        writer.WritePropertyName("consent");
        if (stored?.Consent is { } consent)
        {
            ConsentStatement.Write(writer, consent);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteStartObject("traits");
        foreach (var (name, value) in stored?.Traits ?? VisitorProfile.Unknown.Traits)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("experiments");
        foreach (var assignment in stored?.Assignments ?? [])
        {
            AssignmentJson.Write(writer, assignment);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("touchpoints");
        foreach (var touchpoint in stored?.Touchpoints ?? [])
        {
            TouchpointDocument.Write(writer, touchpoint);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
