using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>Writes a loss into a formula that calls it: a built-in one by its definition, a user's own by its formula.</summary>
internal sealed class LossInliner(FormulaInterpreter interpreter, Compilation compilation, List<Problem> problems, CancellationToken cancellation)
{
    public Datum Inline(IInvocationOperation call, AttributeData attribute, IReadOnlyList<Datum> arguments)
    {
        IMethodSymbol method = call.TargetMethod;
        Dictionary<string, (Datum Value, IOperation Site)> byName = ByName(call, method, arguments);
        if (LossCatalog.ByMetadataName(attribute.AttributeClass!.ToDisplayString()) is not { } loss)
            return InlineFormula(call, attribute, byName);

        IReadOnlyDictionary<string, (Role Role, string Subject)> roles = RoleTable.For(loss, Place.Scalar);
        if (loss.Inputs.Any(i => !byName.ContainsKey(i)))
            return Datum.Nothing;
        if (method.Parameters.Any(p => !roles.ContainsKey(p.Name) || roles[p.Name].Role is not (Role.Input or Role.Constant)))
            return Fail(call, "only a loss over single items can be part of a formula; call the overload over numbers or boxes");
        AttributeReader.Result written = AttributeReader.Read(attribute, loss, [], cancellation);
        string[] atRunTime = [.. method.Parameters.Select(p => roles[p.Name]).Where(r => r.Role == Role.Constant).Select(r => r.Subject)];
        LossSettings settings = loss.Resolve(new WrittenSettings(written.Values, atRunTime) { Format = written.Format });
        Value result = Build(loss, settings, call, byName);
        return new Number(byName.TryGetValue(LossDefinition.Weight, out (Datum Value, IOperation Site) weight) && !loss.HasOwnWeight
            ? interpreter.ValueFor(weight.Value, weight.Site) * result
            : result);
    }

    /// <summary>A loss of the public class <c>Formula</c>; null where it is none.</summary>
    public Datum? InlineOwn(IInvocationOperation call, IReadOnlyList<Datum> arguments)
    {
        if (LossCatalog.ByFunctionName(call.TargetMethod.Name) is not var (loss, written))
            return null;
        if (call.TargetMethod.Parameters.Any(p => p.RefKind != RefKind.None))
            return Fail(call, "the gradient follows from the loss; call the overload without it");
        Dictionary<string, (Datum Value, IOperation Site)> byName = ByName(call, call.TargetMethod, arguments);
        LossSettings settings = loss.Resolve(new WrittenSettings(written, [.. loss.Parameters.Where(p => byName.ContainsKey(p.Role)).Select(p => p.Property)]));
        return new Number(loss.Shape == ItemShape.Element && FormulaInterpreter.BoxOf(arguments[0]) is { } prediction && FormulaInterpreter.BoxOf(arguments[1]) is { } target
            ? OverCoordinates(prediction, target)
            : Build(loss, settings, call, byName));

        // An elementwise loss of boxes is the mean over their coordinates, so that a mean over boxes is the mean over elements.
        Value OverCoordinates(BoxValue p, BoxValue t) =>
            0.25 * ((Coordinate(p.X1, t.X1) + Coordinate(p.Y1, t.Y1)) + (Coordinate(p.X2, t.X2) + Coordinate(p.Y2, t.Y2)));

        Value Coordinate(Value p, Value t)
        {
            byName["prediction"] = (new Number(p), call);
            byName["target"] = (new Number(t), call);
            return Build(loss, settings, call, byName);
        }
    }

    private static Dictionary<string, (Datum Value, IOperation Site)> ByName(IInvocationOperation call, IMethodSymbol method, IReadOnlyList<Datum> arguments)
    {
        var byName = new Dictionary<string, (Datum, IOperation)>();
        foreach (IArgumentOperation argument in call.Arguments)
            byName[argument.Parameter!.Name] = (arguments[method.Parameters.IndexOf(argument.Parameter)], argument.Value);
        return byName;
    }

    private Datum InlineFormula(IInvocationOperation call, AttributeData attribute, Dictionary<string, (Datum Value, IOperation Site)> byName)
    {
        if (FormulaFinder.Find(call.TargetMethod, attribute, compilation, [], cancellation) is not { } formula
            || call.TargetMethod.Parameters.Any(p => p.RefKind != RefKind.None))
            return Fail(call, "only a loss over single items can be part of a formula; call its formula");
        BoxFormat format = AttributeReader.FormatOf(attribute) ?? BoxFormat.Xyxy;
        var arguments = new List<Datum>();
        foreach (IParameterSymbol parameter in formula.Parameters)
        {
            if (byName.TryGetValue(parameter.Name, out (Datum Value, IOperation Site) argument))
                arguments.Add(WithCorners(argument.Value, format, parameter.Name));
            else if (parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is float or double)
                arguments.Add(new Number(interpreter.Builder.Constant(Convert.ToDouble(parameter.ExplicitDefaultValue, System.Globalization.CultureInfo.InvariantCulture))));
            else
                return Fail(call, "only a loss over single items can be part of a formula; call its formula");
        }

        return interpreter.Call(formula, arguments, null, call);
    }

    /// <summary>A box as a formula sees it, of one in the format of the loss that is called.</summary>
    private static Datum WithCorners(Datum argument, BoxFormat format, string name)
    {
        if (format == BoxFormat.Xyxy || argument is not Fields fields || FormulaInterpreter.BoxOf(fields) is not { } box)
            return argument;
        IReadOnlyList<Value> corners = format.ToCorners(box.Corners, name).Corners;
        return fields with { Members = FormulaInterpreter.Corners.Select((c, i) => new KeyValuePair<string, Datum>(c, new Number(corners[i]))).ToImmutableDictionary() };
    }

    private Value Build(LossDefinition loss, LossSettings settings, IInvocationOperation call, Dictionary<string, (Datum Value, IOperation Site)> byName)
    {
        foreach (LossParameter parameter in loss.Parameters.Where(p => byName.ContainsKey(p.Role)))
            CheckRange(parameter, interpreter.ValueFor(byName[parameter.Role].Value, call), byName[parameter.Role].Site);
        return loss.Build(new Scope(interpreter, settings, byName, call));
    }

    /// <summary>A constant is checked here; what the method takes at run time, it checks when it is called.</summary>
    private void CheckRange(LossParameter parameter, Value value, IOperation site)
    {
        Node node = interpreter.Builder[value.Index];
        double number = interpreter.Element == Scalar.Float ? (float)node.Value : node.Value;
        if (node.Op == Op.Constant && !parameter.Range.Contains(number))
        {
            string shown = node.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            problems.Add(new Problem(Rules.OutOfRange, site.Syntax.GetLocation(), parameter.Role, shown, parameter.Range.ToString()));
        }
        else if (node.Op == Op.Parameter)
        {
            interpreter.Narrow(node.Slot, parameter.Range);
        }
    }

    private Datum Fail(IOperation call, string reason) => interpreter.Fail(Rules.UnknownCall, call, reason);

    /// <summary>The arguments of the call in the place of the inputs and constants of a loss.</summary>
    private sealed class Scope(
        FormulaInterpreter interpreter, LossSettings settings, Dictionary<string, (Datum Value, IOperation Site)> arguments, IOperation call)
        : LossScope(interpreter.Builder, settings, interpreter.Element)
    {
        public override Value Element(string input) => interpreter.ValueFor(arguments[input].Value, call);

        protected override IReadOnlyList<Value> Numbers(string input)
        {
            Value nothing = interpreter.Builder.Constant(double.NaN);
            BoxValue box = FormulaInterpreter.BoxOf(arguments[input].Value) ?? new BoxValue(nothing, nothing, nothing, nothing);
            return box.Corners;
        }

        public override Value Constant(string property) =>
            arguments.TryGetValue(LossParameter.RoleOf(property), out (Datum Value, IOperation Site) argument)
                ? interpreter.ValueFor(argument.Value, call)
                : base.Constant(property);
    }
}
